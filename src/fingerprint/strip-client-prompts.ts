import { type ClientCatalogue, type ClientPrompt, PIECE_LENGTH, STRIDE } from './client-catalogue.js';
import { dice, shinglesOf } from './shingles.js';

/** Characters of an addition; what is shorter between two passages is an altered word or two of theirs. */
const LEAST_ADDITION = 32;

export interface Stripped {
  /** What the author of the prompt added, masked. */
  readonly residue: string;
  /** The known client prompts that were found. */
  readonly found: readonly ClientPrompt[];
}

/** Cuts the passages of known client prompts out of a masked text, also when they were altered in places. */
export function stripClientPrompts(text: string, catalogue: ClientCatalogue): Stripped {
  const starts = passageStarts(text, catalogue);
  const found = new Set<number>();
  for (const [prompt, start] of starts) {
    const { text: known, shingles, threshold } = catalogue.prompts[prompt]!;
    if (dice(shinglesOf(text.slice(start, start + known.length)), shingles) >= threshold) found.add(prompt);
  }
  if (found.size === 0) return { residue: text, found: [] };
  return {
    residue: uncovered(text, catalogue, found),
    found: [...found].map((prompt) => catalogue.prompts[prompt]!),
  };
}

/** Where each client prompt that shares a piece with the text would begin in it. */
function passageStarts(text: string, { pieces }: ClientCatalogue): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  if (pieces.size === 0) return starts;
  for (let at = 0; at + PIECE_LENGTH <= text.length; at += STRIDE) {
    for (const { prompt, offset } of pieces.get(text.slice(at, at + PIECE_LENGTH)) ?? [])
      if (!starts.has(prompt)) starts.set(prompt, Math.max(0, at - offset));
  }
  return starts;
}

function uncovered(text: string, { pieces }: ClientCatalogue, found: ReadonlySet<number>): string {
  let residue = '';
  let freeFrom = 0;
  const keep = (to: number): void => {
    if (to - freeFrom >= LEAST_ADDITION) residue += text.slice(freeFrom, to);
  };
  for (let at = 0; at + PIECE_LENGTH <= text.length; at++) {
    const known = pieces.get(text.slice(at, at + PIECE_LENGTH));
    if (!known?.some(({ prompt }) => found.has(prompt))) continue;
    keep(at);
    freeFrom = at + PIECE_LENGTH;
  }
  keep(text.length);
  return residue;
}
