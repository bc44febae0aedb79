import type { Count } from './count.js';
import { type Overlap, overlaps } from './overlap.js';

export type LineageKind =
  | 'CREATED'
  | 'GREW'
  | 'SHRANK'
  | 'MERGED_INTO'
  | 'SPLIT_FROM'
  | 'DORMANT'
  | 'REVIVED'
  /** It took less than before, and nothing else is told of it. */
  | 'RESTATED';

/** Why a ring's exchanges went down from one run to the next. */
export const RESTATEMENT_REASONS = ['EARLIER_DATA', 'ACCOUNTS_LEFT', 'VOLUMES_CORRECTED'] as const;
export type RestatementReason = (typeof RESTATEMENT_REASONS)[number];

/** Exchanges of a ring that went down, and what took them away. */
export interface Restatement {
  readonly reason: RestatementReason;
  readonly exchangesBefore: Count;
  readonly exchangesAfter: Count;
  /** Of the run before, no longer in it. */
  readonly accountsLeft: number;
}

/** What one run tells of one ring; at most one event a ring and run. */
export interface LineageEvent {
  readonly ringId: string;
  readonly kind: LineageKind;
  /** Accounts as the lineage told them last for GREW and SHRANK, else in the run before; 0: it was not found. */
  readonly accountsBefore: number;
  /** Accounts in this run; 0: it was not found. */
  readonly accountsAfter: number;
  /** Where it went, what it came from, or whose work it took up. */
  readonly otherRingId: string | undefined;
}

/** A ring of the run before. */
export interface FoundRing {
  readonly accountIds: readonly string[];
  /** How many accounts its lineage told last: a ring that grows slowly is told of when that comes to something. */
  readonly toldAccounts: number;
}

/** A group of this run with the ring it is. */
export interface RingGroup {
  readonly ringId: string;
  readonly accountIds: readonly string[];
  /** The ring whose work it took up. */
  readonly succeedsRingId?: string | undefined;
}

/** Of the accounts told last. Judgement: ten times the 1 % that a small change of the data moves. */
const MATERIAL_SHARE = 0.1;
/** Judgement: in a small ring one or two accounts come and go without anything having happened. */
const MATERIAL_ACCOUNTS = 3;
/** One ring went into another, or came out of it, with at least this part of its accounts. */
const MOST = 0.5;

/**
 * What a run tells of rings, by ring id: of those of the run before and of the groups it found. A group whose ring
 * is in `known` without being in `before` was found by an earlier run and is back. Pure: neither the order of rings,
 * groups or accounts nor the ids themselves change anything, as long as rings hold no account in common.
 */
export function lineageEvents(
  before: ReadonlyMap<string, FoundRing>,
  known: ReadonlySet<string>,
  groups: readonly RingGroup[],
): readonly LineageEvent[] {
  const pairs = overlaps(
    new Map([...before].map(([ringId, { accountIds }]) => [ringId, accountIds])),
    groups.map(({ accountIds }) => accountIds),
  );
  const sources = firstBy(pairs, ({ group, ofGroup }) => (ofGroup >= MOST ? group : undefined));
  const targets = firstBy(pairs, ({ ringId, ofRing }) => (ofRing >= MOST ? ringId : undefined));
  const found = groups.flatMap((group, place): readonly LineageEvent[] => {
    const ring = before.get(group.ringId);
    return ring
      ? changeOf(ring, group)
      : [startOf(group, known.has(group.ringId), sources.get(place)?.ringId)];
  });
  const continued = new Set(groups.map(({ ringId }) => ringId));
  const ended = [...before]
    .filter(([ringId]) => !continued.has(ringId))
    .map(([ringId, { accountIds }]): LineageEvent => {
      const target = targets.get(ringId);
      const otherRingId = target && groups[target.group]!.ringId;
      const kind = otherRingId === undefined ? 'DORMANT' : 'MERGED_INTO';
      return { ringId, kind, accountsBefore: accountIds.length, accountsAfter: 0, otherRingId };
    });
  return [...found, ...ended].sort((a, b) => (a.ringId < b.ringId ? -1 : 1));
}

/** Is the change from the accounts told last worth telling? */
export function isMaterial(toldAccounts: number, accounts: number): boolean {
  const change = Math.abs(accounts - toldAccounts);
  return change >= MATERIAL_ACCOUNTS && change >= toldAccounts * MATERIAL_SHARE;
}

function changeOf({ toldAccounts }: FoundRing, { ringId, accountIds }: RingGroup): readonly LineageEvent[] {
  const accountsAfter = accountIds.length;
  if (!isMaterial(toldAccounts, accountsAfter)) return [];
  const kind = accountsAfter > toldAccounts ? 'GREW' : 'SHRANK';
  return [{ ringId, kind, accountsBefore: toldAccounts, accountsAfter, otherRingId: undefined }];
}

function startOf(
  { ringId, accountIds, succeedsRingId }: RingGroup,
  isKnown: boolean,
  source: string | undefined,
) {
  const kind: LineageKind = isKnown ? 'REVIVED' : source === undefined ? 'CREATED' : 'SPLIT_FROM';
  const otherRingId = source ?? succeedsRingId;
  return { ringId, kind, accountsBefore: 0, accountsAfter: accountIds.length, otherRingId };
}

/** The first pair of each key, in the order of the pairs: the one that shares most. */
function firstBy<K>(pairs: readonly Overlap[], keyOf: (pair: Overlap) => K | undefined): Map<K, Overlap> {
  const firsts = new Map<K, Overlap>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    if (key !== undefined && !firsts.has(key)) firsts.set(key, pair);
  }
  return firsts;
}
