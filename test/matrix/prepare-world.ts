import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { type Step, stepTimer } from '../../src/detection/step-timer.js';
import { DAY_MS } from '../../src/domain/time.js';
import type { Truth } from '../../src/evaluation/truth.js';
import { readTruth } from '../../src/evaluation/truth-csv.js';
import { generate } from '../../src/generate/generate.js';
import { windowEnd } from '../../src/generate/window.js';
import type { Graph } from '../../src/graph/graph.js';
import { ingest } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import type { Unit } from './cells.js';

const WINDOW = { startMs: Date.UTC(2026, 3, 22), days: 45 };
/** The day after the last of the world: nothing in it lies in the future. */
export const NOW = windowEnd(WINDOW) + DAY_MS;
const DEDUP_DAYS = 400;

/** A world that lies in the database. */
export interface ReadyWorld {
  readonly unit: Unit;
  readonly lines: number;
  readonly truth: Truth;
  readonly steps: readonly Step[];
}

/** Writes the world below `folder` and takes it in. */
export async function prepareWorld(graph: Graph, unit: Unit, folder: string): Promise<ReadyWorld> {
  const { world, seed, innocents, ringAccounts, settings } = unit;
  const out = join(folder, 'world');
  const timer = stepTimer();
  const manifest = await timer.step('generate', () =>
    generate(world, {
      seed,
      window: WINDOW,
      innocents,
      ringAccounts,
      settings,
      drop: [],
      out,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    }),
  );
  await timer.step('ingest', () =>
    ingest(graph, createReadStream(join(out, 'events.ndjson')), { clock: () => NOW, dedupDays: DEDUP_DAYS }),
  );
  await timer.step('fold shared prompts', () => promote(graph));
  const { truth } = await readTruth(createReadStream(join(out, 'truth.csv')));
  return { unit, lines: manifest.counts.lines, truth, steps: timer.steps() };
}
