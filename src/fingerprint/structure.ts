import { askedFormat } from './asked-format.js';
import { type DerivedKey, keyedValue } from './keyed-value.js';
import type { Prompt } from './prompt.js';
import { SLOT_RANGE } from './slots.js';
import type { Template } from './template.js';
import { toolShape } from './tool-shape.js';

/**
 * Rough bits of surprise in one part of a structure: how many choices its author had, as a power of two. A kind of
 * slot counts once: code and tables repeat theirs by habit.
 */
const BITS = { tool: 6, argument: 3, tag: 5, format: 2, slot: 2 } as const;
/** A structure below this many bits is shared by chance: 20 bits is one in a million. */
const LEAST_BITS = 20;
/** Runs of slots that are read; a longer mask is a document, not a template. */
const MASK_LIMIT = 32;

const SLOT = new RegExp(`[${SLOT_RANGE}]`, 'g');
const REPEATED = /(.)\1+/gsu;

/**
 * A keyed hash of what stays when the prose is reworded: the tools and their arguments, the roles up to the first
 * user turn, the output formats and tags asked for, and the order of the slots. Tools that tell enough stand alone,
 * so that what fills the template does not matter. `undefined` when there is too little to tell prompts apart by.
 */
export function promptStructure(
  prompt: Prompt,
  template: Template | undefined,
  key: DerivedKey,
): string | undefined {
  const tools = prompt.tools.map(toolShape).sort();
  const toolBits = tools.reduce((sum, shape) => sum + BITS.tool + BITS.argument * (shape.length - 1), 0);
  const sign = (...parts: readonly unknown[]): string =>
    keyedValue(key, 'structure', JSON.stringify([rolePattern(prompt), ...parts]));
  if (toolBits >= LEAST_BITS) return sign(tools);

  const { tags, formats } = template ? askedFormat(template) : { tags: [], formats: [] };
  const mask = slotMask(template?.masked ?? '');
  const proseBits = tags.length * BITS.tag + formats.length * BITS.format + new Set(mask).size * BITS.slot;
  return toolBits + proseBits >= LEAST_BITS ? sign(tools, tags, formats, mask) : undefined;
}

function slotMask(masked: string): string {
  return (masked.match(SLOT) ?? []).join('').replace(REPEATED, '$1').slice(0, MASK_LIMIT);
}

/** Roles until the first user turn, and whether the answer is begun for the model: neither changes as a talk goes on. */
function rolePattern({ system, turns }: Prompt): string {
  const first = turns.findIndex(({ role }) => role === 'user');
  const leading = turns.slice(0, first + 1).map(({ role }) => role);
  const prefilled = turns.at(-1)?.role === 'assistant' ? ['prefill'] : [];
  return [...(system === '' ? [] : ['system']), ...leading, ...prefilled].join(' ');
}
