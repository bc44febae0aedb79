import type { PromptSource } from '../account-plan.js';
import { members } from '../groups.js';
import type { Mint } from '../mint.js';
import { newBands } from '../prompts.js';
import { createSampler, zipfWeights } from '../sampler.js';
import type { WorldContext } from '../world-context.js';

/** Fewest days that the operator asks for one template. */
const SHORTEST_FASHION = 14;

interface Template {
  readonly fingerprints: readonly string[];
  readonly bands: readonly string[];
  readonly structure: string;
  readonly days: readonly [from: number, to: number];
}

/**
 * The operator's prompt templates. Each comes in variants, each variant with a fingerprint that repeats; a paraphrased
 * prompt has a fingerprint of its own and keeps two of the template's bands and its structure. Templates are asked for
 * in turns: most for some weeks of the window.
 */
export function createTemplates(context: WorldContext): PromptSource {
  const { parameters, mint, random, window } = context;
  const templates = members(Math.max(1, parameters['ring.templates']), (): Template => {
    const from = random.chance(0.5) ? 0 : random.below(Math.max(1, window.days - SHORTEST_FASHION));
    const lasts = random.between(SHORTEST_FASHION, window.days);
    return {
      fingerprints: members(
        random.between(parameters['ring.variantsFrom'], parameters['ring.variantsTo']),
        () => mint.fingerprint(),
      ),
      bands: newBands(mint),
      structure: mint.trace('st'),
      days: [from, from + lasts],
    };
  });
  const byDay = members(window.days, (day) => {
    const asked = templates.filter(({ days }) => days[0] <= day && day < days[1]);
    const shown = asked.length > 0 ? asked : templates;
    return createSampler(shown, zipfWeights(shown.length, 0.4));
  });
  const paraphrased = parameters['ring.paraphrased'];
  const bandShare = Math.max(parameters['prompt.bands'], paraphrased > 0 ? 1 : 0);
  return {
    draw: (trace, draws, day) => {
      const template = byDay[day]!.draw(draws);
      const rewritten = paraphrased > 0 && draws.chance(paraphrased);
      trace.fingerprint = rewritten ? mint.fingerprint() : draws.pick(template.fingerprints);
      const banded = bandShare > 0 && draws.chance(bandShare);
      trace.bands = banded ? (rewritten ? halfOf(template, mint) : template.bands) : [];
      trace.structure = banded ? template.structure : '';
      trace.prefix = '';
    },
  };
}

function halfOf(template: Template, mint: Mint): readonly string[] {
  return [template.bands[0]!, template.bands[1]!, mint.trace('pb'), mint.trace('pb')];
}
