import type { ListTable } from '../save/list-file.js';
import type { ReadPage } from '../save/read-list.js';
import { askQueue, type QueueRing } from './queue-query.js';
import { type QueueSearch, queueFilter } from './queue-search.js';

/** Rings a question: each brings its trend, whose cost the API bounds. */
const ROWS_A_QUESTION = 50;

/** All groups that the filters let through, in the order of the queue. */
export function queuePage(search: QueueSearch): ReadPage<QueueRing> {
  return async (after, signal) => (await askQueue(search, after, ROWS_A_QUESTION, signal)).rings;
}

/** The queue as a file has it. */
export function queueTable(search: QueueSearch): ListTable<QueueRing> {
  const filter = queueFilter(search);
  return {
    name: 'rings',
    about: {
      list: 'rings',
      order: search.order ?? 'EXPOSURE',
      filter: filter === null ? undefined : JSON.stringify(filter),
    },
    columns: [
      ['ringId', ({ ringId }) => ringId],
      ['reading', ({ reading }) => reading],
      ['confidence', ({ confidence }) => confidence],
      ['accounts', ({ accountCount }) => accountCount],
      ['coreAccounts', ({ coreCount }) => coreCount],
      ['attachedAccounts', ({ attachedCount }) => attachedCount],
      ['exchanges', ({ volume }) => volume?.exchanges ?? 0],
      ['exposure', ({ exposure }) => exposure],
      ['growth', ({ growth }) => growth],
      ['channels', ({ channels }) => channels.join(' ')],
      ['firstActivityAt', ({ firstActivityAt }) => firstActivityAt],
      ['lastActivityAt', ({ lastActivityAt }) => lastActivityAt],
      ['state', (ring) => ring.case.state],
      ['assignee', (ring) => ring.case.assignee],
      ['priority', (ring) => ring.case.priority],
      ['lookedAt', ({ sinceLooked }) => sinceLooked?.at ?? null],
      ['firstDetectedAt', ({ firstDetectedAt }) => firstDetectedAt],
    ],
  };
}
