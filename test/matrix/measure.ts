import { detect } from '../../src/detection/detect.js';
import { findGroups } from '../../src/detection/find-groups.js';
import { readLinks } from '../../src/detection/read-links.js';
import { type Step, stepTimer } from '../../src/detection/step-timer.js';
import { withSettings } from '../../src/domain/detection/parameter-settings.js';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import { IDENTIFIER_KINDS } from '../../src/domain/identifier-kind.js';
import { epochDayOf } from '../../src/domain/time.js';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { predictedFrom } from '../../src/evaluation/predicted-from.js';
import type { PredictedGroup } from '../../src/evaluation/predicted-group.js';
import type { Graph } from '../../src/graph/graph.js';
import { readPredictedGroups } from '../../src/rings/predicted-groups.js';
import { TESTER } from '../testkit/tester.js';
import { figuresOf } from './figures.js';
import { plainMethods } from './methods.js';
import { NOW, type ReadyWorld } from './prepare-world.js';
import type { Result } from './result.js';
import type { Variant } from './variants.js';

const RUN = { timeoutMs: 1_800_000 };

interface Detected {
  readonly groups: readonly PredictedGroup[];
  readonly counts: { readonly accounts: number; readonly identifiers: number; readonly links: number };
  readonly steps: readonly Step[];
}

/** Finds the groups of one variant and scores them; the plain rules beside them where nothing was changed. */
export async function measure(
  graph: Graph,
  ready: ReadyWorld,
  variant: Variant,
  code: string,
): Promise<Result> {
  const { unit, truth } = ready;
  const isBase = variant.name === 'base';
  const { groups, counts, steps } = await (isBase
    ? detectAndStore(graph)
    : detectChanged(graph, ready, variant));
  const rings = evaluate(truth, groups, { readings: ['RING'] });
  const linked = evaluate(truth, groups, { readings: ['RING', 'LINKED'] });
  const count = (reading: PredictedGroup['reading']) =>
    groups.filter((group) => group.reading === reading).length;
  return {
    world: unit.world.name,
    seed: unit.seed,
    variant: variant.name,
    innocents: unit.innocents,
    ringAccounts: unit.ringAccounts,
    settings: unit.settings,
    code,
    counts: { lines: ready.lines, ...counts },
    byReading: {
      RING: count('RING'),
      LINKED: count('LINKED'),
      DENSE_BENIGN: count('DENSE_BENIGN'),
      SUSPECTED: count('SUSPECTED'),
    },
    steps: [...ready.steps, ...steps],
    methods: {
      'ringtrace, RING': figuresOf(rings),
      'ringtrace, RING and LINKED': figuresOf(linked),
      ...(isBase && (await plainRules(graph, ready))),
    },
    kinds: rings.errorsByKind,
    calibration: rings.calibration.members,
  };
}

/** As the command does it: a run that is stored, read back as everybody sees it. */
async function detectAndStore(graph: Graph): Promise<Detected> {
  const { accounts, identifiers, links, steps } = await detect(graph, {
    actor: TESTER,
    parameters: DEFAULT_PARAMETERS,
    codeVersion: 'matrix',
    asOfDay: undefined,
    clock: () => NOW,
  });
  const groups = await readPredictedGroups(graph, RUN);
  return { groups, counts: { accounts, identifiers, links }, steps };
}

async function detectChanged(
  graph: Graph,
  { truth }: ReadyWorld,
  { without, parameters }: Variant,
): Promise<Detected> {
  const timer = stepTimer();
  const { groups, ...counts } = await findGroups(graph, {
    ...RUN,
    parameters: withSettings(DEFAULT_PARAMETERS, parameters),
    beforeDay: epochDayOf(NOW),
    timer,
    keepsLink: ({ kind }) => IDENTIFIER_KINDS[kind].channel !== without,
  });
  const ids = groups.map((_, at) => `group-${at}`);
  const exchangesOf = (accountId: string) => truth.get(accountId)?.exchanges;
  return { groups: predictedFrom(groups, ids, exchangesOf), counts, steps: timer.steps() };
}

async function plainRules(graph: Graph, { truth }: ReadyWorld) {
  const { links } = await readLinks(graph, NOW, RUN);
  return plainMethods(graph, links, truth, RUN);
}
