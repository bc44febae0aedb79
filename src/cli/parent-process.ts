import { Failure } from '../domain/failure.js';

/** Aborts `interruption` when the process that started this one has gone. Returns what sends that process a message. */
export function joinParent(interruption: AbortController): (message: object) => void {
  process.once('disconnect', () =>
    interruption.abort(new Failure('INTERRUPTED', 'Stopped: the process that started this one has gone')),
  );
  // Listening alone would keep the process alive.
  process.channel?.unref();
  return (message) => void process.send?.(message);
}
