import type { IdentifierKind, MemberOrder, MemberRole } from '#graphql/graphql';
import { dayOf, given, numberOf, textOf, wordOf } from '../format/search-text.js';
import { KIND_ORDER } from '../format/words.js';

/** What the page of a group shows beside its head. */
export type RingView = 'members' | 'identifiers' | 'volume' | 'judgements';

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
}

export const VIEWS: readonly RingView[] = ['members', 'identifiers', 'volume', 'judgements'];
export const MEMBER_ORDERS: readonly MemberOrder[] = ['EXCHANGES', 'CONFIDENCE', 'JOINED_AT', 'ACCOUNT_ID'];
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
  });
}
