import type { Channel, IdentifierKind, MemberOrder, MemberRole } from '#graphql/graphql';
import { identifierOf } from '../format/identifier-text.js';
import { dayOf, given, numberOf, textOf, textsOf, wholeOf, wordOf, wordsOf } from '../format/search-text.js';
import { KIND_ORDER } from '../format/words.js';

/** What the page of a group shows beside its head. */
export type RingView =
  | 'picture'
  | 'members'
  | 'identifiers'
  | 'whatif'
  | 'path'
  | 'volume'
  | 'judgements'
  | 'lineage'
  | 'case';

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
  /** Accounts that are held on to, to be linked by a path or taken away. */
  readonly pin?: readonly string[];
  /** Identifiers taken away in thought, as `identifierText` writes them. */
  readonly without?: readonly string[];
  /** Accounts taken away in thought. */
  readonly withoutAccounts?: readonly string[];
  /** Channels taken away in thought. */
  readonly withoutChannels?: readonly Channel[];
  /** The account that a path begins at. */
  readonly pathFrom?: string;
  /** The account that it leads to. */
  readonly pathTo?: string;
  /** Steps that it may have. */
  readonly hops?: number;
}

/** So many names the address holds well below the 16 KiB at which servers refuse it. */
export const MOST_NAMES = 100;
/** As many as can be told apart at a glance. */
export const MOST_PINNED = 20;
export const MOST_HOPS = 3;

export const VIEWS: readonly RingView[] = [
  'picture',
  'members',
  'identifiers',
  'whatif',
  'path',
  'volume',
  'judgements',
  'lineage',
  'case',
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
    pin: textsOf(raw, 'pin', MOST_PINNED),
    without: textsOf(raw, 'without', MOST_NAMES)?.filter((text) => identifierOf(text) !== undefined),
    withoutAccounts: textsOf(raw, 'withoutAccounts', MOST_NAMES),
    withoutChannels: wordsOf(raw, 'withoutChannels', CHANNEL_WORDS),
    pathFrom: textOf(raw, 'pathFrom'),
    pathTo: textOf(raw, 'pathTo'),
    hops: wholeOf(raw, 'hops', 1, MOST_HOPS),
  });
}
