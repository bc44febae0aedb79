import type { CasePriority, CaseState, Channel, Reading, RingFilter, RingOrder } from '#graphql/graphql';
import { ALL_PRIORITIES, ALL_STATES } from '../cases/case-words.js';
import { given, numberOf, textOf, wordOf, wordsOf } from '../format/search-text.js';

/** What the queue shows, as its address says it. */
export interface QueueSearch {
  readonly readings?: readonly Reading[];
  readonly channels?: readonly Channel[];
  readonly minAccounts?: number;
  readonly minExchanges?: number;
  readonly minConfidence?: number;
  readonly states?: readonly CaseState[];
  readonly assignee?: string;
  readonly priorities?: readonly CasePriority[];
  /** Only groups that merged or split since somebody looked at their case. */
  readonly needsReview?: boolean;
  readonly order?: RingOrder;
  readonly after?: string;
}

export const ALL_READINGS: readonly Reading[] = ['RING', 'LINKED', 'SUSPECTED', 'DENSE_BENIGN'];
export const ALL_CHANNELS: readonly Channel[] = ['PAYMENT', 'DEVICE', 'NETWORK', 'PROMPT'];
const ORDERS: readonly RingOrder[] = ['EXPOSURE', 'EXCHANGES', 'ACCOUNTS', 'FIRST_DETECTED', 'GROWTH'];

export function readQueueSearch(raw: Record<string, unknown>): QueueSearch {
  return given({
    readings: wordsOf(raw, 'readings', ALL_READINGS),
    channels: wordsOf(raw, 'channels', ALL_CHANNELS),
    minAccounts: numberOf(raw, 'minAccounts', 1, 2 ** 31 - 1),
    minExchanges: numberOf(raw, 'minExchanges', 1, Number.MAX_SAFE_INTEGER),
    minConfidence: numberOf(raw, 'minConfidence', 0, 1),
    states: wordsOf(raw, 'states', ALL_STATES),
    assignee: textOf(raw, 'assignee'),
    priorities: wordsOf(raw, 'priorities', ALL_PRIORITIES),
    needsReview: raw.needsReview === 'true' || raw.needsReview === true ? true : undefined,
    order: wordOf(raw, 'order', ORDERS),
    after: textOf(raw, 'after'),
  });
}

/** The filter of the API; null asks for its own default. */
export function queueFilter(search: QueueSearch): RingFilter | null {
  const { order, after, ...filter } = search;
  if (Object.keys(filter).length === 0) return null;
  return { readings: ['RING'], ...filter };
}
