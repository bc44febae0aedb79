import { DAY_MS, HOUR_MS } from '../domain/time.js';

/** The days that a world covers, from a midnight UTC. */
export interface Window {
  readonly startMs: number;
  readonly days: number;
}

export function windowEnd(window: Window): number {
  return window.startMs + window.days * DAY_MS;
}

/** Milliseconds since the epoch of a day of the window, which may be fractional or before it. */
export function dayMs(window: Window, day: number): number {
  return window.startMs + Math.round(day * DAY_MS);
}

/** The next full hour: an account acts only in whole hours it existed in. */
export function nextHour(ms: number): number {
  return Math.ceil(ms / HOUR_MS) * HOUR_MS;
}

/** `2026-04-22T10:05:09Z`; times are told to the second. */
export function timeText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
