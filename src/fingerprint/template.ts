import type { ClientCatalogue } from './client-catalogue.js';
import { lettersOf, maskedText } from './normalise.js';
import type { Prompt } from './prompt.js';
import { hasShingles } from './shingles.js';
import { stripClientPrompts } from './strip-client-prompts.js';

/**
 * Distinct shingles of letters, about eight words, below which a text is no template: smoke tests ("hi", "ping", "Reply with
 * ok") and everyday questions are written alike by people who have nothing to do with each other.
 */
const LEAST_SHINGLES = 40;

/** The text of a prompt that its author repeats. */
export interface Template {
  readonly written: string;
  /** The client prompts found in it, as the catalogue has them. */
  readonly clientWritten: string;
  /** With values masked and the client prompts cut out. */
  readonly masked: string;
  readonly letters: string;
}

/** What of a prompt is fingerprinted. */
export interface Authored {
  /** `undefined` when nothing is long enough. */
  readonly template: Template | undefined;
  /** The prompt without the tools that known clients send along. */
  readonly prompt: Prompt;
}

/**
 * The system prompt when its author wrote one, else the first user turn: both stay the same through a conversation,
 * and with an own system prompt the user turn is what fills the template.
 */
export function authoredPart(prompt: Prompt, catalogue: ClientCatalogue): Authored {
  const firstUser = prompt.turns.find(({ role }) => role === 'user')?.text ?? '';
  const clientTools = new Set<string>();
  let template: Template | undefined;
  for (const written of [prompt.system, firstUser]) {
    const { residue, found } = stripClientPrompts(maskedText(written), catalogue);
    for (const { tools } of found) for (const name of tools) clientTools.add(name);
    const letters = lettersOf(residue);
    if (template || !hasShingles(letters, LEAST_SHINGLES)) continue;
    const clientWritten = found.map((client) => client.written).join('\n');
    template = { written, clientWritten, masked: residue, letters };
  }
  const tools = prompt.tools.filter(({ name }) => !clientTools.has(name.toLowerCase()));
  return { template, prompt: { ...prompt, tools } };
}
