import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { Command } from 'commander';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerDb } from '../../src/cli/db.js';
import { readConfig } from '../../src/config.js';

const TIMEOUT_MS = 240_000;
let home = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ringtrace db '));
  const downloaded = resolve('.ringtrace', 'engine');
  await mkdir(downloaded, { recursive: true });
  await symlink(downloaded, join(home, 'engine'));
});
afterAll(async () => {
  await db('reset', '--yes');
  await rm(home, { recursive: true, force: true });
}, TIMEOUT_MS);

function capture(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}

async function db(...args: readonly string[]) {
  const stdout = capture();
  const stderr = capture();
  let exitCode = 0;
  const program = new Command().exitOverride().configureOutput({
    writeOut: (text) => void stdout.stream.write(text),
  });
  registerDb(program, {
    config: () =>
      readConfig({ RINGTRACE_HOME: home, RINGTRACE_NEO4J_HEAP: '512m', RINGTRACE_NEO4J_PAGECACHE: '64m' }),
    clock: Date.now,
    logger: pino({ level: 'silent' }),
    stdout: stdout.stream,
    stderr: stderr.stream,
    signal: new AbortController().signal,
    setExitCode: (code) => {
      exitCode = code;
    },
  });
  await program.parseAsync(['db', ...args], { from: 'user' });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

it('says that nothing runs, with exit code 1', async () => {
  expect(await db('status')).toEqual({
    exitCode: 1,
    stdout: 'stopped (Neo4j 5.26.30, Graph Data Science 2.13.9)\n',
    stderr: '',
  });
  const { exitCode, stdout } = await db('status', '--json');
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    state: 'stopped',
    uri: null,
    pid: null,
    startedAt: null,
    neo4jVersion: '5.26.30',
    gdsVersion: '2.13.9',
  });
});

it('has nothing to stop or delete', async () => {
  expect(await db('stop')).toEqual({ exitCode: 0, stdout: '', stderr: 'The database was not running\n' });
  expect(await db('reset', '--yes')).toEqual({ exitCode: 0, stdout: '', stderr: 'There was no database\n' });
});

it('deletes nothing without --yes', async () => {
  await expect(db('reset')).rejects.toMatchObject({
    code: 'USAGE',
    message: 'This deletes all data of the local database: add --yes to confirm',
  });
});

it('starts, says where, and deletes a running database', { timeout: TIMEOUT_MS }, async () => {
  const started = await db('start');
  const uri = started.stdout.trim();
  expect(started.stderr).toContain(`The database runs at ${uri}\n`);
  const status = await db('status');
  expect(status.exitCode).toBe(0);
  expect(status.stdout).toMatch(
    new RegExp(
      `^running\nuri      ${uri}\nversion  Neo4j 5.26.30, Graph Data Science 2.13.9\npid      \\d+\nsince    `,
    ),
  );
  expect(await db('reset', '--yes')).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: 'Stopping the database\nThe database is deleted\n',
  });
});
