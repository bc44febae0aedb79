import type { Actor } from '../domain/actor.js';

/** What a run that is started from elsewhere shall do. */
export interface DetectionRequest {
  /** Who has it started. */
  readonly actor: Actor;
  readonly requestId?: string | undefined;
  /** The last epoch day looked at; all data when `undefined`. */
  readonly asOfDay?: number | undefined;
  /** Parameters that differ from their defaults, each `name=number`. */
  readonly settings?: readonly string[];
  /** Epoch milliseconds: begin nothing when a good run over all data has begun then or since. */
  readonly unlessSince?: number | undefined;
}

export interface StartedDetection {
  readonly runId: string;
  /** Resolves when the run has ended: with `true` when it ended well. */
  readonly ended: Promise<boolean>;
}

/**
 * Starts a run that goes on by itself, and resolves once it has begun and can be asked for. Fails with `LEASE_HELD`
 * while another is at work, `NOT_DUE` as `unlessSince` says, `RUN_FAILED` when it could not begin.
 */
export type StartDetection = (request: DetectionRequest) => Promise<StartedDetection>;
