import type { Channel, IdentifierKind, MemberOrder, MemberRole } from '#graphql/graphql';
import { dayOf, given, numberOf, textOf, wordOf, wordsOf } from '../format/search-text.js';
import { KIND_ORDER } from '../format/words.js';

/** What the page of a group shows beside its head. */
export type RingView = 'picture' | 'members' | 'identifiers' | 'volume' | 'judgements' | 'lineage';

export interface RingSearch {
  readonly view?: RingView;
  /** First day of the window of time. */
  readonly from?: string;
  /** The day after its last. */
  readonly to?: string;
  /** The account whose evidence shows. */
  readonly member?: string;
  readonly order?: MemberOrder;
  readonly role?: MemberRole;
  readonly minConfidence?: number;
  /** The kind of identifiers that is listed. */
  readonly kind?: IdentifierKind;
  /** The cluster or hub that is chosen in the picture. */
  readonly chosen?: string;
  /** Channels whose identifiers the picture leaves out. */
  readonly hide?: readonly Channel[];
}

export const VIEWS: readonly RingView[] = [
  'picture',
  'members',
  'identifiers',
  'volume',
  'judgements',
  'lineage',
];
export const MEMBER_ORDERS: readonly MemberOrder[] = ['EXCHANGES', 'CONFIDENCE', 'JOINED_AT', 'ACCOUNT_ID'];
const CHANNEL_WORDS: readonly Channel[] = ['PAYMENT', 'DEVICE', 'NETWORK', 'PROMPT'];
export const ROLE_WORDS: readonly MemberRole[] = ['CORE', 'ATTACHED'];

export function readRingSearch(raw: Record<string, unknown>): RingSearch {
  const from = dayOf(raw, 'from');
  const to = dayOf(raw, 'to');
  const ordered = from === undefined || to === undefined || from < to;
  return given({
    view: wordOf(raw, 'view', VIEWS),
    from: ordered ? from : undefined,
    to: ordered ? to : undefined,
    member: textOf(raw, 'member'),
    order: wordOf(raw, 'order', MEMBER_ORDERS),
    role: wordOf(raw, 'role', ROLE_WORDS),
    minConfidence: numberOf(raw, 'minConfidence', 0, 1),
    kind: wordOf(raw, 'kind', KIND_ORDER),
    chosen: textOf(raw, 'chosen'),
    hide: wordsOf(raw, 'hide', CHANNEL_WORDS),
  });
}
