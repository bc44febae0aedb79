import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';

export interface WaitingEvents {
  readonly events: number;
  /** Epoch milliseconds; `undefined` when none waits. */
  readonly oldestAt: number | undefined;
}

const waiting = defineStatement<Parameters, WaitingEvents>({
  file: 'webhooks/waiting',
  mode: 'READ',
  row: (row) => ({ events: row.integer('events'), oldestAt: row.optionalInteger('oldestAt') }),
});

/** What waits in the outbox, for all servers. */
export async function waitingEvents(graph: Graph, options: RunOptions = {}): Promise<WaitingEvents> {
  const [row] = await graph.read(waiting, {}, options);
  return row ?? { events: 0, oldestAt: undefined };
}
