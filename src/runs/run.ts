import type { Actor } from '../domain/actor.js';
import type { Clock } from '../domain/time.js';

/** A detection run under way. */
export interface Run {
  /** UUIDv7. */
  readonly runId: string;
  /** 1, 2, 3, … in the order the runs began. */
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** The epoch day a run looks back from: later events are left out. `undefined`: none are. */
  readonly asOfDay: number | undefined;
  /** The newest epoch day with traffic that the run counts; −1 when there is no traffic. */
  readonly watermarkDay: number;
  readonly clock: Clock;
  /** Who had it started. */
  readonly actor: Actor;
}
