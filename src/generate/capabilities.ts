import { createSampler, type Sampler } from './sampler.js';

const NAMES = [
  'software_engineering',
  'agentic_reasoning',
  'long_horizon',
  'writing',
  'data_analysis',
  'research',
  'translation',
  'education',
  'customer_support',
  'conversation',
];

const mix = (...weights: readonly number[]): Sampler<string> => createSampler(NAMES, weights);

const GENERAL_WEIGHTS = [22, 5, 2, 18, 10, 9, 7, 9, 3, 15];
const EXTRACTION_WEIGHTS = [45, 30, 20, 0.5, 2, 1.5, 0.2, 0.3, 0, 0.5];

const GENERAL_USE = mix(...GENERAL_WEIGHTS);
export const OFFICE_USE = mix(20, 6, 3, 20, 18, 10, 7, 1, 10, 5);
export const STUDENT_USE = mix(18, 2, 1, 20, 9, 12, 5, 28, 0, 5);
export const SUPPORT_USE = mix(3, 6, 1, 12, 6, 2, 14, 1, 50, 5);
/** Innocents whose focus is that of an extraction campaign: companies that only write software. */
export const SOFTWARE_USE = mix(64, 18, 10, 2, 3, 2, 0, 0, 0, 1);
/** Test benches and pipelines: a narrow set, repeated. */
export const BENCHMARK_USE = mix(40, 28, 18, 1, 6, 6, 0, 1, 0, 0);
/**
 * The focus of the campaign of spring 2026 (software engineering, agentic reasoning, long-horizon tasks), thinned by a
 * share of ordinary traffic.
 */
export function extractionUse(ordinaryShare: number): Sampler<string> {
  return mix(
    ...EXTRACTION_WEIGHTS.map(
      (weight, i) => weight * (1 - ordinaryShare) + GENERAL_WEIGHTS[i]! * ordinaryShare,
    ),
  );
}

/** Each leaning that a person may have; most have a broad one. */
export const PERSONAL_USES = [GENERAL_USE, GENERAL_USE, GENERAL_USE, OFFICE_USE, STUDENT_USE, SOFTWARE_USE];

/** Mean input and output tokens of an exchange; a judgement, only the ratios between capabilities matter. */
export const MEAN_TOKENS: ReadonlyMap<string, readonly [input: number, output: number]> = new Map([
  ['software_engineering', [5200, 1400]],
  ['agentic_reasoning', [7400, 1100]],
  ['long_horizon', [16_000, 2600]],
  ['writing', [700, 900]],
  ['data_analysis', [3100, 800]],
  ['research', [2800, 1200]],
  ['translation', [900, 850]],
  ['education', [650, 750]],
  ['customer_support', [1500, 350]],
  ['conversation', [450, 380]],
]);

const MODELS = ['opus', 'sonnet', 'haiku'];
/** The model that comes out in the middle of the window. */
export const NEW_MODEL = 'opus-next';
export const CUSTOMER_MODELS = createSampler(MODELS, [2, 6, 2]);
export const SOFTWARE_MODELS = createSampler(MODELS, [4, 5, 1]);
export const EXTRACTION_MODELS = createSampler(MODELS, [7, 3, 0]);
