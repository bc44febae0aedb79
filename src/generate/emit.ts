import { DAY_MS, HOUR_MS } from '../domain/time.js';
import { planCalendar, planHours } from './calendar.js';
import { createDirt } from './dirt.js';
import { createExchangeWriter } from './exchange-writer.js';
import type { PlannedWorld } from './plan-world.js';
import { createRandom } from './random.js';
import { type DroppedKinds, recordEvents } from './record-events.js';
import type { Tally } from './tally.js';
import { dayMs } from './window.js';

/** Accounts and seconds are packed into one number to sort an hour without objects; a world has fewer accounts. */
const ACCOUNT_LIMIT = 2 ** 24;
const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

/** All lines of a world in the order of time; each text is a line, several or none. An hour is planned at once. */
export function* emitWorld(planned: PlannedWorld, dropped: DroppedKinds, tally: Tally): Generator<string> {
  const { accounts, ids, window, context, exchanges } = planned;
  const random = createRandom(`${context.seed}/times`);
  const calendar = planCalendar(accounts, exchanges, window, random);
  const records = recordEvents(planned, dropped);
  const writeExchange = createExchangeWriter(planned, dropped, tally);
  const dirt = createDirt(planned);
  const hours = new Uint32Array(24 * accounts.length);
  let nextEvent = 0;

  for (let day = 0; day < window.days; day++) {
    planHours(calendar, accounts, window, day, random, hours);
    const date = new Date(dayMs(window, day)).toISOString().slice(0, 11);
    for (let hour = 0; hour < 24; hour++) {
      const start = window.startMs + day * DAY_MS + hour * HOUR_MS;
      yield dirt.overdue(start);
      for (; nextEvent < records.length && records[nextEvent]!.at < start + HOUR_MS; nextEvent++) {
        const { account, write } = records[nextEvent]!;
        yield write(ids[account]!, accounts[account]!);
      }
      for (const key of momentsOf(hour)) {
        const account = key % ACCOUNT_LIMIT;
        const second = Math.floor(key / ACCOUNT_LIMIT);
        const ms = start + second * 1000;
        const clock = `${TWO_DIGITS[hour]}:${TWO_DIGITS[Math.floor(second / 60)]}:${TWO_DIGITS[second % 60]}Z`;
        const time = dirt.timeOf(account, ms) ?? date + clock;
        yield dirt.pass(writeExchange(account, day, ms, time), start);
      }
    }
  }
  yield dirt.overdue(Number.POSITIVE_INFINITY);

  /** The exchanges of an hour as sorted numbers: second of the hour, then account. */
  function momentsOf(hour: number): Float64Array {
    const from = hour * accounts.length;
    let total = 0;
    for (let account = 0; account < accounts.length; account++) total += hours[from + account]!;
    const keys = new Float64Array(total);
    let filled = 0;
    for (let account = 0; account < accounts.length; account++) {
      for (let left = hours[from + account]!; left > 0; left--) {
        keys[filled++] = random.below(3600) * ACCOUNT_LIMIT + account;
      }
    }
    return keys.sort();
  }
}
