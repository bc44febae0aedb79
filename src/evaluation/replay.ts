import type { Reading } from '../domain/ring.js';
import { largestHoldings } from './largest-holdings.js';
import type { PredictedGroup } from './predicted-group.js';
import { ringSizes, type Truth } from './truth.js';

/** What detection said at the end of a UTC day. */
export interface ReplayDay {
  readonly epochDay: number;
  readonly groups: readonly PredictedGroup[];
}

export interface ReplayOptions {
  readonly readings: readonly Reading[];
  /** The first epoch day on which the ring was active. */
  readonly firstDayOf: (ring: string) => number;
  /** Exchanges the ring had made by the end of that epoch day. */
  readonly exchangesUpTo: (ring: string, epochDay: number) => number;
  /** Share of a ring's accounts that one group must hold for the ring to count as founded; a half unless told. */
  readonly share?: number;
}

/** When a ring was first founded; all null but the name and size when it never was. */
export interface TimeToDetect {
  readonly ring: string;
  readonly accounts: number;
  readonly groupId: string | null;
  /** Ring accounts and all accounts in that group on that day: a group that is mostly others found little. */
  readonly ringAccounts: number | null;
  readonly groupAccounts: number | null;
  readonly epochDay: number | null;
  /** Days the ring had been active, its first and this one included: 1 means found on its first day. */
  readonly days: number | null;
  /** Exchanges the ring had spent by the end of that day. */
  readonly exchanges: number | null;
}

/**
 * Replays detection day by day and says, for each ring, when one group first held the needed share of all its
 * accounts (as the whole truth knows them), and how many days and exchanges that took.
 *
 * `days` is read lazily, one at a time, and no further than until every ring is founded. Throws `RangeError` when
 * days do not ascend. One entry a ring, in order of ring names.
 */
export async function replay(
  days: Iterable<ReplayDay> | AsyncIterable<ReplayDay>,
  truth: Truth,
  options: ReplayOptions,
): Promise<readonly TimeToDetect[]> {
  const sizes = ringSizes(truth);
  const founded = new Map<string, TimeToDetect>();
  let last = Number.NEGATIVE_INFINITY;
  for await (const { epochDay, groups } of days) {
    if (epochDay <= last) throw new RangeError('The days of a replay must ascend');
    last = epochDay;
    for (const [ring, holding] of largestHoldings(truth, groups, options.readings)) {
      const accounts = sizes.get(ring)!;
      if (founded.has(ring) || holding.ringAccounts < accounts * (options.share ?? 0.5)) continue;
      const exchanges = options.exchangesUpTo(ring, epochDay);
      const daysActive = epochDay - options.firstDayOf(ring) + 1;
      founded.set(ring, { ring, accounts, ...holding, epochDay, days: daysActive, exchanges });
    }
    if (founded.size === sizes.size) break;
  }
  return [...sizes].map(([ring, accounts]) => founded.get(ring) ?? neverFounded(ring, accounts));
}

function neverFounded(ring: string, accounts: number): TimeToDetect {
  const nothing = {
    groupId: null,
    ringAccounts: null,
    groupAccounts: null,
    epochDay: null,
    days: null,
    exchanges: null,
  };
  return { ring, accounts, ...nothing };
}
