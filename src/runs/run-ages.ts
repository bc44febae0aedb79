import { DAY_MS } from '../domain/time.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

export interface RunAges {
  /** Epoch milliseconds: when the run that shows finished. */
  readonly finishedAt: number;
  /** Epoch milliseconds: the end of the newest day that it counts. */
  readonly dataUntil: number;
}

const ages = defineStatement<Parameters, RunAges>({
  file: 'metrics/ages',
  mode: 'READ',
  row: (row) => ({
    finishedAt: row.integer('finishedAt'),
    dataUntil: (row.integer('watermarkDay') + 1) * DAY_MS,
  }),
});

/** How old what shows is, for whoever watches the service; `undefined` before the first run has finished. */
export async function runAges(graph: Graph, options: RunOptions = {}): Promise<RunAges | undefined> {
  const [found] = await graph.read(ages, {}, options);
  return found;
}
