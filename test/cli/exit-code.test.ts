import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-code.js';
import { Failure } from '../../src/domain/failure.js';

describe('the exit code', () => {
  it.each([
    ['USAGE', 2],
    ['CONFIGURATION', 2],
    ['LEASE_HELD', 4],
    ['INTERRUPTED', 130],
    ['DATABASE_UNAVAILABLE', 1],
    ['MIGRATION_MISMATCH', 1],
    ['LEASE_LOST', 1],
    ['INPUT_UNREADABLE', 1],
    ['INTERNAL', 1],
  ] as const)('of %s is %i', (code, expected) => {
    expect(exitCodeOf(new Failure(code, 'What to do'))).toBe(expected);
  });

  it('of an abort is that of an interruption, of anything else that of a failure', () => {
    expect(exitCodeOf(new DOMException('aborted', 'AbortError'))).toBe(130);
    expect(exitCodeOf(new Error('boom'))).toBe(1);
    expect(exitCodeOf('boom')).toBe(1);
  });
});
