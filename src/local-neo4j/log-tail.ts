import { closeSync, openSync, readSync, statSync } from 'node:fs';

const LINES = 12;
const BYTES = 64 * 1024;

/** The size of a log in bytes; 0 when there is none. */
export function logSize(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * The last lines of a log written after byte `from`, without Java's stack frames, which push the reason out of
 * sight, and with `secret` blotted out.
 */
export function logTail(file: string, from: number, secret: string): string {
  const size = logSize(file);
  const length = Math.min(BYTES, Math.max(0, size - from));
  if (length === 0) return '';
  const buffer = Buffer.alloc(length);
  const log = openSync(file, 'r');
  readSync(log, buffer, 0, length, size - length);
  closeSync(log);
  return buffer
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+(at |\.\.\. \d+ )/.test(line))
    .slice(-LINES)
    .join('\n')
    .replaceAll(secret, '***');
}
