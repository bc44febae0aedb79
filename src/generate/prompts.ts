import type { PromptSource, PromptTrace } from './account-plan.js';
import type { Mint } from './mint.js';
import { createSampler, zipfWeights } from './sampler.js';

const NO_BANDS: readonly string[] = [];
/** A bands list is a locality-sensitive hash of the text: near texts share some of them, far texts none. */
const BANDS_OF_A_PROMPT = 4;

interface StoredPrompt {
  readonly fingerprint: string;
  readonly bands: readonly string[];
  readonly structure: string;
}

export function newTrace(): PromptTrace {
  return { fingerprint: '', bands: NO_BANDS, structure: '', prefix: '' };
}

/** A fixed set of prompts, the first ones far more common than the last. */
export function popularPrompts(count: number, exponent: number, mint: Mint, bandShare: number): PromptSource {
  const prompts = Array.from({ length: count }, () => storePrompt(mint, bandShare > 0));
  const sampler = createSampler(prompts, zipfWeights(count, exponent));
  return { draw: (trace, random) => tell(trace, sampler.draw(random), random.chance(bandShare)) };
}

/** The few prompts that one person, team or course repeats; small in memory, since each person has some. */
export function repeatedPrompts(count: number, mint: Mint, bandShare: number): PromptSource {
  const prompts = Array.from({ length: count }, () => storePrompt(mint, bandShare > 0));
  return {
    draw: (trace, random) => {
      const rank = Math.floor(random.next() ** 1.7 * count);
      tell(trace, prompts[rank]!, bandShare > 0 && random.chance(bandShare));
    },
  };
}

/** One of several sources, by shares. */
export function promptMixture(
  parts: readonly (readonly [source: PromptSource, share: number])[],
): PromptSource {
  const total = parts.reduce((sum, [, share]) => sum + share, 0);
  return {
    draw: (trace, random, day) => {
      let left = random.next() * total;
      for (const [source, share] of parts) {
        left -= share;
        if (left < 0) return source.draw(trace, random, day);
      }
      parts[parts.length - 1]![0].draw(trace, random, day);
    },
  };
}

/** Prompts that nobody ever sends again. */
export function oneOffPrompts(mint: Mint, bandShare: number, prefixShare: number): PromptSource {
  return {
    draw: (trace, random) => {
      trace.fingerprint = mint.fingerprint();
      const banded = bandShare > 0 && random.chance(bandShare);
      trace.bands = banded ? newBands(mint) : NO_BANDS;
      trace.structure = banded ? mint.trace('st') : '';
      trace.prefix = prefixShare > 0 && random.chance(prefixShare) ? mint.trace('cp') : '';
    },
  };
}

function storePrompt(mint: Mint, banded: boolean): StoredPrompt {
  return {
    fingerprint: mint.fingerprint(),
    bands: banded ? newBands(mint) : NO_BANDS,
    structure: banded ? mint.trace('st') : '',
  };
}

export function newBands(mint: Mint): readonly string[] {
  return Array.from({ length: BANDS_OF_A_PROMPT }, () => mint.trace('pb'));
}

function tell(trace: PromptTrace, prompt: StoredPrompt, banded: boolean): void {
  trace.fingerprint = prompt.fingerprint;
  trace.bands = banded ? prompt.bands : NO_BANDS;
  trace.structure = banded ? prompt.structure : '';
  trace.prefix = '';
}
