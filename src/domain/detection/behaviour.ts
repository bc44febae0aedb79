/** What one account did, summed over the days looked at. */
export interface AccountActivity {
  readonly exchanges: number;
  /** Days with at least one exchange. */
  readonly activeDays: number;
  /** Days from the first active one to the last, both counted. */
  readonly spanDays: number;
  /** Exchanges by hour of the UTC day, 24 long. */
  readonly hours: readonly number[];
  /** Exchanges by capability. */
  readonly capabilities: ReadonlyMap<string, number>;
}

/** The behaviours compared between a group and the background. Each is a number an account has by itself. */
export const BEHAVIOURS = ['aroundTheClock', 'everyDay', 'focus', 'rate'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];
export type BehaviourProfile = Readonly<Record<Behaviour, number>>;

/** Fewer exchanges show no habits. Judgement. */
const MIN_EXCHANGES = 10;
/** People are awake and at it for at most about this long a day, in whatever time zone. */
const WAKING_HOURS = 12;

/** Measures an account; `undefined` when it did too little to have habits. */
export function profileOf(activity: AccountActivity): BehaviourProfile | undefined {
  if (activity.exchanges < MIN_EXCHANGES) return undefined;
  return {
    aroundTheClock: 1 - busiestWindowShare(activity.hours, WAKING_HOURS),
    everyDay: activity.activeDays / activity.spanDays,
    focus: 1 - normalisedEntropy([...activity.capabilities.values()]),
    rate: Math.log2(activity.exchanges / activity.activeDays),
  };
}

/**
 * The largest share of exchanges within `width` hours of the day, midnight wrapped. A person's day fits into it in
 * any time zone; a machine's does not.
 */
function busiestWindowShare(hours: readonly number[], width: number): number {
  const total = hours.reduce((sum, hour) => sum + hour, 0);
  let window = hours.slice(0, width).reduce((sum, hour) => sum + hour, 0);
  let busiest = window;
  for (let from = 1; from < 24; from += 1) {
    window += hours[(from + width - 1) % 24]! - hours[from - 1]!;
    if (window > busiest) busiest = window;
  }
  return total === 0 ? 1 : busiest / total;
}

/** Shannon entropy of the shares over that of ten equal ones: 0 for one capability, 1 for ten used alike. */
function normalisedEntropy(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let entropy = 0;
  for (const count of counts) if (count > 0) entropy -= (count / total) * Math.log2(count / total);
  return Math.min(1, entropy / Math.log2(10));
}
