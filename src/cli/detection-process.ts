import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DetectionRequest, StartDetection } from '../detection/start-detection.js';
import { Failure } from '../domain/failure.js';
import { dayText } from '../domain/time.js';
import { EXIT_DONE, EXIT_LEASE_HELD } from './exit-code.js';

export interface DetectionProcesses {
  readonly start: StartDetection;
  /** Stops what is under way, and resolves when it has ended. */
  readonly stop: () => Promise<void>;
}

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));
/** Whoever stops a service waits half a minute at most; what a killed run wrote never shows. */
const STOP_LIMIT_MS = 15_000;

/**
 * Runs detection in processes of their own, with the settings of this one: a run keeps a processor busy for seconds
 * on end and takes memory by the size of the data, and neither may hold up answers. They end with this process.
 */
export function detectionProcesses(): DetectionProcesses {
  const running = new Map<ChildProcess, Promise<number | null>>();
  let isStopping = false;

  const start: StartDetection = async (request) => {
    if (isStopping) throw new Failure('INTERRUPTED', 'The server is stopping');
    const child = fork(MAIN, ['detect', '--tell-parent', ...argumentsOf(request)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const { actor, requestId } = request;
    child.send({ actor, requestId });
    const ended = exitOf(child).finally(() => running.delete(child));
    running.set(child, ended);
    const first = await Promise.race([begunBy(child), ended.then((code) => ({ code }))]);
    if ('code' in first) throw whyNot(first.code);
    return { runId: first.runId, ended: ended.then((code) => code === EXIT_DONE) };
  };

  const stop = async () => {
    isStopping = true;
    const ends = [...running].map(async ([child, ended]) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
    });
    await Promise.all(ends);
  };
  return { start, stop };
}

function begunBy(child: ChildProcess): Promise<{ readonly runId: string }> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(message as { readonly runId: string }));
  });
}

/** The exit code; `null` for one that was killed or never came to life. */
function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(null));
  });
}

function argumentsOf({ asOfDay, settings = [], unlessSince }: DetectionRequest): readonly string[] {
  return [
    ...(asOfDay === undefined ? [] : [`--as-of=${dayText(asOfDay)}`]),
    ...(unlessSince === undefined ? [] : [`--unless-since=${new Date(unlessSince).toISOString()}`]),
    ...settings.map((setting) => `--set=${setting}`),
  ];
}

/** The failure behind the exit code of a run that never began. */
function whyNot(code: number | null): Failure {
  if (code === EXIT_LEASE_HELD) return new Failure('LEASE_HELD', 'Another process holds the detection');
  if (code === EXIT_DONE) return new Failure('NOT_DUE', 'A run has begun since; nothing is to be done');
  return new Failure('RUN_FAILED', 'The detection run could not begin: see the log');
}
