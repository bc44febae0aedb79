import { Failure, type FailureCode } from '../domain/failure.js';

export const EXIT_DONE = 0;
export const EXIT_FAILED = 1;
export const EXIT_USAGE = 2;
export const EXIT_SOME_REJECTED = 3;
export const EXIT_LEASE_HELD = 4;
export const EXIT_INTERRUPTED = 130;

const BY_CODE: Partial<Record<FailureCode, number>> = {
  USAGE: EXIT_USAGE,
  CONFIGURATION: EXIT_USAGE,
  LEASE_HELD: EXIT_LEASE_HELD,
  NOT_DUE: EXIT_DONE,
  INTERRUPTED: EXIT_INTERRUPTED,
};

/** The exit code for what a command threw. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Failure) return BY_CODE[error.code] ?? EXIT_FAILED;
  if (error instanceof Error && error.name === 'AbortError') return EXIT_INTERRUPTED;
  return EXIT_FAILED;
}
