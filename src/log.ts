import { type Logger, pino } from 'pino';
import { Failure } from './domain/failure.js';

/** A logger to standard error that never writes values of the data. */
export function openLog(level: string): Logger {
  return pino({ level, serializers: { err: describeError } }, pino.destination({ fd: 2, sync: true }));
}

/**
 * What of an error may be logged. The database's own messages quote values, so that of its errors only the code
 * stays; our own `Failure`s hold none by their contract.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const safe = error instanceof Failure || error instanceof TypeError || error instanceof ReferenceError;
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(safe && { message: error.message }),
    stack: frames.map((frame) => frame.trim()),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
