import type { Judgement } from '../ring.js';
import { epochHourOf } from '../time.js';

/** When accounts signed up: how many in each epoch hour. */
export interface SignUps {
  readonly accounts: number;
  readonly byHour: ReadonlyMap<number, number>;
}

/** Counts sign-ups (epoch milliseconds) by the hour. Accounts of which it is not known are left out. */
export function countSignUps(times: Iterable<number | undefined>): SignUps {
  const byHour = new Map<number, number>();
  let accounts = 0;
  for (const time of times) {
    if (time === undefined) continue;
    accounts += 1;
    const hour = epochHourOf(time);
    byHour.set(hour, (byHour.get(hour) ?? 0) + 1);
  }
  return { accounts, byHour };
}

/**
 * The share of a group that signed up in bursts: in hours with more sign-ups of the group than chance explains, given
 * in which hours everybody else signed up, so that a wave of them is none. n members at the rate of the others expect
 * λ = n·(others in the hour + 1)/(others + hours), and k or more come by chance with less than e^(k − λ)·(λ/k)^k
 * (Chernoff's bound of the Poisson tail); it must lie below `falseAlarm` over all hours of all groups.
 * `undefined` where no member's sign-up is known.
 */
export function signUpBursts(
  group: SignUps,
  everybody: SignUps,
  groupsTested: number,
  falseAlarm: number,
): number | undefined {
  if (group.accounts === 0) return undefined;
  const hours = everybody.byHour.size;
  const needed = Math.log(falseAlarm / (Math.max(1, groupsTested) * hours));
  let inBursts = 0;
  for (const [hour, count] of group.byHour) {
    const others = (everybody.byHour.get(hour) ?? 0) - count;
    const expected = (group.accounts * (others + 1)) / (everybody.accounts - group.accounts + hours);
    const chance = count - expected + count * Math.log(expected / count);
    if (count > expected && chance < needed) inBursts += count;
  }
  return inBursts / group.accounts;
}

/** The number as it is kept with the group. Launches and roll-outs come in bursts too: no reading rests on it. */
export function judgeSignUps(share: number | undefined): readonly Judgement[] {
  if (share === undefined) return [];
  const reason =
    'Members that signed up in hours with more sign-ups of the group than chance explains, given those of everybody else';
  return [{ name: 'signUpBursts', value: share, threshold: undefined, reason }];
}
