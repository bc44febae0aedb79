import type { AssignedMember } from './assignment.js';
import type { ExchangesOf } from './exchanges-of.js';
import { ratio } from './score.js';
import type { Truth } from './truth.js';

/** Errors among the accounts of one population; counts are accounts unless said otherwise. */
export interface KindErrors {
  /** null: accounts of which the truth tells no kind. */
  readonly kind: string | null;
  readonly innocents: number;
  readonly flaggedInnocents: number;
  readonly flaggedRate: number | null;
  /** Exchanges of the flagged innocents: what would be cut off by mistake. */
  readonly flaggedExchanges: number;
  readonly ringAccounts: number;
  readonly missed: number;
  readonly missedRate: number | null;
}

type Counts = Pick<
  { -readonly [K in keyof KindErrors]: KindErrors[K] },
  'innocents' | 'flaggedInnocents' | 'flaggedExchanges' | 'ringAccounts' | 'missed'
>;

/** False positives and misses in each population, so that harm to one of them cannot hide in a good average. */
export function errorsByKind(
  truth: Truth,
  members: readonly AssignedMember[],
  exchangesOf: ExchangesOf,
): readonly KindErrors[] {
  const flagged = new Set(members.map((member) => member.accountId));
  const kinds = new Map<string | null, Counts>();
  for (const [accountId, { ring, kind = null }] of truth) {
    let counts = kinds.get(kind);
    if (counts === undefined) {
      counts = { innocents: 0, flaggedInnocents: 0, flaggedExchanges: 0, ringAccounts: 0, missed: 0 };
      kinds.set(kind, counts);
    }
    if (ring !== undefined) {
      counts.ringAccounts += 1;
      if (!flagged.has(accountId)) counts.missed += 1;
      continue;
    }
    counts.innocents += 1;
    if (!flagged.has(accountId)) continue;
    counts.flaggedInnocents += 1;
    counts.flaggedExchanges += exchangesOf(accountId) ?? 0;
  }
  return [...kinds].sort(([a], [b]) => byKind(a, b)).map(([kind, counts]) => errorsOf(kind, counts));
}

/** By name, the accounts without a kind last. */
function byKind(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function errorsOf(kind: string | null, counts: Counts): KindErrors {
  return {
    kind,
    innocents: counts.innocents,
    flaggedInnocents: counts.flaggedInnocents,
    flaggedRate: ratio(counts.flaggedInnocents, counts.innocents),
    flaggedExchanges: counts.flaggedExchanges,
    ringAccounts: counts.ringAccounts,
    missed: counts.missed,
    missedRate: ratio(counts.missed, counts.ringAccounts),
  };
}
