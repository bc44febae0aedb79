import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../domain/failure.js';

export interface LockOptions {
  /** Called once when another process holds the lock. */
  readonly onWait?: () => void;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
}

const POLL_MS = 100;
const HEARTBEAT_MS = 2_000;
/** Many heartbeats: a holder this silent is gone, and its process number may be somebody else's by now. */
const STALE_MS = 30_000;
/** Removing a lock left behind takes a moment; a removal this old died half way. */
const TAKEOVER_STALE_MS = 10_000;

/** Runs `work` while no other process runs with the same lock `file`. A lock left behind by a dead process is taken over. */
export async function withFileLock<T>(
  file: string,
  options: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  const token = randomUUID();
  await acquire(file, token, options);
  const heartbeat = setInterval(
    () => void utimes(file, new Date(), new Date()).catch(() => {}),
    HEARTBEAT_MS,
  );
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await holderOf(file))?.token === token) await rm(file, { force: true });
  }
}

async function acquire(file: string, token: string, { onWait, signal }: LockOptions): Promise<void> {
  let told = false;
  while (!(await create(file, token))) {
    if (signal?.aborted) throw new Failure('INTERRUPTED', 'Waiting for another ringtrace was interrupted');
    if (await isStale(file)) {
      await removeStale(file);
      continue;
    }
    if (!told) onWait?.();
    told = true;
    await sleep(POLL_MS);
  }
}

/** Only who holds the takeover file removes a lock of another, so that no two do, and none removes a new one. */
async function removeStale(file: string): Promise<void> {
  const takeover = `${file}.takeover`;
  if (!(await create(takeover, ''))) {
    if (await isOlderThan(takeover, TAKEOVER_STALE_MS)) await rm(takeover, { force: true });
    else await sleep(POLL_MS);
    return;
  }
  try {
    if (await isStale(file)) await rm(file, { force: true });
  } finally {
    await rm(takeover, { force: true });
  }
}

async function create(file: string, token: string): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify({ pid: process.pid, token }), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(file: string): Promise<boolean> {
  if (await isOlderThan(file, STALE_MS)) return true;
  const holder = await holderOf(file);
  return holder !== undefined && !isAlive(holder.pid);
}

async function isOlderThan(file: string, milliseconds: number): Promise<boolean> {
  const written = await stat(file).catch(() => undefined);
  return written !== undefined && Date.now() - written.mtimeMs > milliseconds;
}

/** Undefined while its holder is still writing it, or when it is gone. */
async function holderOf(file: string): Promise<{ pid: number; token: string } | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
