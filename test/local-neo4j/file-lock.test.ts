import { spawnSync } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withFileLock } from '../../src/local-neo4j/file-lock.js';
import { temporaryDirectory } from './temporary-directory.js';

const lockFile = async () => join(await temporaryDirectory(), 'some.lock');

/** A process number that belonged to a process that has ended. */
const endedPid = () => spawnSync('true').pid;

async function runAtOnce(file: string, workers: number): Promise<number> {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await sleep(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: workers }, () => withFileLock(file, {}, work)));
  return most;
}

it('lets one in at a time, and leaves nothing behind', async () => {
  const file = await lockFile();
  expect(await runAtOnce(file, 8)).toBe(1);
  expect(await readdir(dirname(file))).toEqual([]);
});

it('takes over the lock of a process that is gone, one at a time', async () => {
  const file = await lockFile();
  await writeFile(file, JSON.stringify({ pid: endedPid(), token: 'of-the-dead' }));
  expect(await runAtOnce(file, 8)).toBe(1);
});

it('takes over a lock whose holder has long been silent, though its process number lives', async () => {
  const file = await lockFile();
  await writeFile(file, JSON.stringify({ pid: process.pid, token: 'of-another-boot' }));
  await utimes(file, new Date(0), new Date(0));
  expect(await withFileLock(file, {}, async () => 'done')).toBe('done');
});

it('opens the lock when the work fails', async () => {
  const file = await lockFile();
  const work = () => Promise.reject(new Error('no luck'));
  await expect(withFileLock(file, {}, work)).rejects.toThrow('no luck');
  expect(await withFileLock(file, {}, async () => 'done')).toBe('done');
});

it('says once that it waits, and stops waiting when interrupted', async () => {
  const file = await lockFile();
  await writeFile(file, JSON.stringify({ pid: process.pid, token: 'of-another' }));
  const interruption = new AbortController();
  const told: string[] = [];
  const onWait = () => {
    told.push('waiting');
    setTimeout(() => interruption.abort(), 250);
  };
  await expect(
    withFileLock(file, { onWait, signal: interruption.signal }, async () => 'done'),
  ).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(told).toEqual(['waiting']);
});
