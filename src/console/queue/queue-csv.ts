import type { QueueQuery } from '#graphql/graphql';
import { toCsv } from '../format/csv.js';
import { askQueue, type QueueRing } from './queue-query.js';
import type { QueueSearch } from './queue-search.js';

/** Rings a question: each brings its trend, whose cost the API bounds. */
const ROWS_A_QUESTION = 50;

const COLUMNS = [
  'ringId',
  'reading',
  'confidence',
  'accounts',
  'coreAccounts',
  'attachedAccounts',
  'exchanges',
  'exposure',
  'growth',
  'channels',
  'firstActivityAt',
  'lastActivityAt',
  'firstDetectedAt',
];

/** All groups that the filters let through, in the order of the queue. */
export async function queueCsv(
  search: QueueSearch,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const rings: QueueRing[] = [];
  let after: string | null = null;
  do {
    const page: QueueQuery['rings'] = (await askQueue(search, after, ROWS_A_QUESTION, signal)).rings;
    rings.push(...page.nodes);
    onRows(rings.length);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return toCsv(COLUMNS, rings.map(row));
}

function row(ring: QueueRing): readonly (string | number | null)[] {
  return [
    ring.ringId,
    ring.reading,
    ring.confidence,
    ring.accountCount,
    ring.coreCount,
    ring.attachedCount,
    ring.volume?.exchanges ?? 0,
    ring.exposure,
    ring.growth,
    ring.channels.join(' '),
    ring.firstActivityAt,
    ring.lastActivityAt,
    ring.firstDetectedAt,
  ];
}
