import { promptBands } from './bands.js';
import type { ClientCatalogue } from './client-catalogue.js';
import { conversationPrefix } from './conversation.js';
import { type DerivedKey, keyedValue } from './keyed-value.js';
import { wordsAndSlots } from './normalise.js';
import type { Prompt } from './prompt.js';
import { promptStructure } from './structure.js';
import { authoredPart } from './template.js';

/** What is told of a prompt. A field is missing when the prompt is too short, or too plain, to tell it by. */
export interface Fingerprints {
  readonly promptFingerprint?: string;
  readonly promptBands?: readonly string[];
  readonly promptStructure?: string;
  readonly conversationPrefix?: string;
}

/** The fingerprints of one prompt under each key, in the order of the keys; no text can be read back from them. */
export function fingerprintPrompt(
  prompt: Prompt,
  keys: readonly DerivedKey[],
  catalogue: ClientCatalogue,
): readonly Fingerprints[] {
  const { template, prompt: own } = authoredPart(prompt, catalogue);
  return keys.map((key) => {
    const structure = promptStructure(own, template, key);
    const conversation = conversationPrefix(own.turns, key);
    return {
      ...(template && {
        promptFingerprint: keyedValue(key, 'text', template.letters),
        promptBands: promptBands(wordsAndSlots(template.masked), key),
      }),
      ...(structure !== undefined && { promptStructure: structure }),
      ...(conversation !== undefined && { conversationPrefix: conversation }),
    };
  });
}
