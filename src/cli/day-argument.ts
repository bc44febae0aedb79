import { Failure } from '../domain/failure.js';
import { epochDayOf, parseRfc3339 } from '../domain/time.js';

/** The epoch day of a text such as `2026-05-10`. Throws `USAGE` that names the option. */
export function dayOf(text: string, option: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseRfc3339(`${text}T00:00:00Z`) : undefined;
  if (ms === undefined) throw new Failure('USAGE', `${option} takes a UTC day such as 2026-05-10`);
  return epochDayOf(ms);
}

/** Epoch milliseconds of an RFC 3339 time. Throws `USAGE` that names the option. */
export function timeOf(text: string, option: string): number {
  const ms = parseRfc3339(text);
  if (ms === undefined)
    throw new Failure('USAGE', `${option} takes a time with a zone such as 2026-05-10T03:00:00Z`);
  return ms;
}
