import { Failure } from '../domain/failure.js';

/** The process that started this one for itself. */
export interface Parent {
  readonly tell: (message: object) => void;
  /** What it said first; fails when it has gone without a word. */
  readonly said: Promise<unknown>;
}

/** Aborts `interruption` when the process that started this one has gone. */
export function joinParent(interruption: AbortController): Parent {
  const gone = () =>
    interruption.abort(new Failure('INTERRUPTED', 'Stopped: the process that started this one has gone'));
  const said = new Promise<unknown>((resolve, reject) => {
    const { signal } = interruption;
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    process.once('message', (message) => {
      resolve(message);
      // Listening alone would keep the process alive.
      process.channel?.unref();
    });
  });
  if (process.connected) process.once('disconnect', gone);
  else gone();
  return { tell: (message) => void process.send?.(message), said };
}
