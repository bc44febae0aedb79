import { DAY_MS, HOUR_MS } from '../domain/time.js';
import type { AccountPlan } from './account-plan.js';
import type { Random } from './random.js';
import type { Window } from './window.js';

/** Exchanges of a session of one person, in the mean. */
const SESSION_EXCHANGES = 6;

/** Which account has how many exchanges on which day: `counts[day * accounts + account]`. */
export interface Calendar {
  readonly accounts: number;
  readonly counts: Uint32Array;
}

/** Spreads every account's exchanges over its days; each account's sum is kept exactly. */
export function planCalendar(
  plans: readonly AccountPlan[],
  exchanges: Float64Array,
  window: Window,
  random: Random,
): Calendar {
  const counts = new Uint32Array(window.days * plans.length);
  const reached = new Float64Array(window.days);
  for (const [account, plan] of plans.entries()) {
    const total = exchanges[account]!;
    if (total === 0) continue;
    const sum = drawDayWeights(plan, window, random, reached);
    for (let left = total; left > 0; left--) {
      const target = random.next() * sum;
      let day = 0;
      while (reached[day]! <= target) day++;
      counts[day * plans.length + account]! += 1;
    }
  }
  return { accounts: plans.length, counts };
}

/** Fills cumulative weights of the days and returns their sum; never zero for an account with an hour to act in. */
function drawDayWeights(plan: AccountPlan, window: Window, random: Random, reached: Float64Array): number {
  const [from, to] = plan.active;
  let sum = fillWeights(() => random.chance(plan.behaviour.activeDayShare));
  if (sum === 0) sum = fillWeights(() => true);
  if (sum === 0) throw new Error('An account without an active hour cannot have exchanges');
  return sum;

  function fillWeights(isActive: () => boolean): number {
    let total = 0;
    for (let day = 0; day < window.days; day++) {
      const start = window.startMs + day * DAY_MS;
      const overlap = Math.min(to, start + DAY_MS) - Math.max(from, start);
      if (overlap > 0 && isActive()) {
        const weekday = new Date(start).getUTCDay();
        const weekend = weekday === 0 || weekday === 6;
        total += (overlap / DAY_MS) * (weekend ? plan.behaviour.hours.weekend : 1);
      }
      reached[day] = total;
    }
    return total;
  }
}

/** Spreads one day of all accounts over its hours: `hours[hour * accounts + account]`. */
export function planHours(
  calendar: Calendar,
  plans: readonly AccountPlan[],
  window: Window,
  day: number,
  random: Random,
  hours: Uint32Array,
): void {
  hours.fill(0);
  const { accounts, counts } = calendar;
  const start = window.startMs + day * DAY_MS;
  for (let account = 0; account < accounts; account++) {
    const count = counts[day * accounts + account]!;
    if (count === 0) continue;
    const { behaviour, active } = plans[account]!;
    const first = Math.max(0, Math.floor((active[0] - start) / HOUR_MS));
    const end = Math.min(24, Math.floor((active[1] - start) / HOUR_MS));
    const sampler = behaviour.hours.samplerFor(behaviour.utcOffset);
    const drawHour = (): number => {
      for (let attempt = 0; attempt < 8; attempt++) {
        const hour = sampler.draw(random);
        if (hour >= first && hour < end) return hour;
      }
      return first + random.below(end - first);
    };
    if (!behaviour.inSessions) {
      for (let i = 0; i < count; i++) hours[drawHour() * accounts + account]! += 1;
      continue;
    }
    for (let left = count; left > 0; ) {
      const session = Math.min(left, 1 + random.below(2 * SESSION_EXCHANGES));
      const hour = drawHour();
      const later = hour + 1 < end ? hour + 1 : hour;
      const spill = session > 4 ? Math.floor(session * 0.3 * random.next()) : 0;
      hours[hour * accounts + account]! += session - spill;
      hours[later * accounts + account]! += spill;
      left -= session;
    }
  }
}
