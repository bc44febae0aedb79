import type { DayRange } from '../domain/day-range.js';
import { epochDayOf } from '../domain/time.js';

/** Arguments as GraphQL hands them over: left out, or null. */
export type Maybe<T> = T | null | undefined;

export interface PageArguments {
  readonly first: number | null;
  readonly after?: Maybe<string>;
}

export interface RangeArguments {
  readonly from?: Maybe<Date>;
  readonly to?: Maybe<Date>;
}

/** A page when none is asked for: one screen. */
const DEFAULT_FIRST = 20;

export function toPageRequest({ first, after }: PageArguments) {
  return { first: first ?? DEFAULT_FIRST, after: after ?? undefined };
}

export function toDayRange({ from, to }: RangeArguments): DayRange {
  return {
    from: from ? epochDayOf(from.getTime()) : undefined,
    to: to ? epochDayOf(to.getTime()) : undefined,
  };
}
