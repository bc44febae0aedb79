import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CliResult, startCli } from './run-cli.js';

/** A command that is started again whenever it ends badly. */
export interface KeptRunning<T> {
  /** Kills with -9 the process that runs, or the next one. */
  readonly kill: () => Promise<void>;
  /** Lets the work come to its end. */
  readonly end: () => Promise<T>;
  /** Asks the process that runs to stop, and the work to end. */
  readonly stop: () => Promise<T>;
}

type Run = (args: readonly string[]) => Promise<CliResult>;

const POLL_MS = 20;
/** As a supervisor waits. */
const RESTART_MS = 500;

/** Does `work`, which starts the command by `run` as often as it takes, until it is done or `ended`. */
export function keepRunning<T>(
  settings: () => Readonly<Record<string, string>>,
  work: (run: Run, ended: AbortSignal) => Promise<T>,
): KeptRunning<T> {
  const ending = new AbortController();
  let child: ChildProcess | undefined;
  const run: Run = async (args) => {
    const started = startCli(args, settings());
    child = started.child;
    const result = await started.result;
    child = undefined;
    if (result.code !== 0) await sleep(RESTART_MS);
    return result;
  };
  const done = work(run, ending.signal);
  const end = () => {
    ending.abort();
    return done;
  };
  return {
    kill: async () => {
      while (!child?.kill('SIGKILL')) await sleep(POLL_MS);
    },
    end,
    stop: () => {
      child?.kill('SIGTERM');
      return end();
    },
  };
}
