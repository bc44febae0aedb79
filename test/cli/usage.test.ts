import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testkit/run-cli.js';

let folder: string;
let empty: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringtrace cli '));
  empty = join(folder, 'empty.ndjson');
  await writeFile(empty, '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('helps with every command, without settings and without a database', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const commands = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)/gm)].map(
      (match) => match[1]!,
    );
    expect(commands).toContain('ingest');
    for (const command of commands) {
      const help = await runCli([command, '--help'], { RINGTRACE_PORT: 'wrong' });
      expect({ command, code: help.code, stderr: help.stderr }).toEqual({ command, code: 0, stderr: '' });
      expect(help.stdout).toMatch(/^Usage: ringtrace /);
    }
  });

  it('tells its version', async () => {
    expect(await runCli(['--version'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });

  it.each([
    ['an unknown command', ['ingets', 'x'], /^error: unknown command 'ingets'/],
    ['an unknown option', ['ingest', '--frobnicate', 'x'], /^error: unknown option '--frobnicate'/],
    ['a missing argument', ['ingest'], /^error: missing required argument 'file'/],
    ['standard input twice', ['ingest', '-', '-'], /^Standard input \(-\) can be read once/],
    [
      'a missing env file',
      ['--env-file', 'nowhere', 'ingest', '-'],
      /^The file given with --env-file does not exist/,
    ],
  ])('ends with 2 for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });

  it('ends with 2 and lists all settings to mend', async () => {
    const settings = { RINGTRACE_PORT: 'x', RINGTRACE_DEDUP_DAYS: '0', NEO4J_URI: 'http://x' };
    const { code, stderr } = await runCli(['ingest', empty], settings);
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'Settings to mend:',
      expect.stringContaining('NEO4J_URI'),
      expect.stringContaining('NEO4J_PASSWORD'),
      expect.stringContaining('RINGTRACE_PORT'),
      expect.stringContaining('RINGTRACE_DEDUP_DAYS'),
    ]);
  });

  it('takes settings from an env file, and lets the environment win', async () => {
    const file = join(folder, 'settings.env');
    await writeFile(file, 'RINGTRACE_PORT=x\nRINGTRACE_DEDUP_DAYS=0\n');
    const { stderr } = await runCli(['--env-file', file, 'ingest', empty], { RINGTRACE_PORT: '4000' });
    expect(stderr).toBe('Settings to mend:\n  RINGTRACE_DEDUP_DAYS must be a whole number from 1 to 36500\n');
  });

  it('ends with 1 and says which file cannot be read', async () => {
    expect(await runCli(['ingest', empty, 'nowhere.ndjson'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'nowhere.ndjson is not a file that can be read\n',
    });
    expect(await runCli(['ingest', folder])).toMatchObject({
      code: 1,
      stderr: `${folder} is not a file that can be read\n`,
    });
  });

  it('ends with 1 and says how to get a database when there is none', async () => {
    expect(await runCli(['ingest', empty])).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'No database: run `ringtrace db start` for a local one, or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD\n',
    });
  });

  it('ends with 1 when the database does not answer', async () => {
    // Nothing listens on the port that is given back here.
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    const settings = { NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: 'p' };
    expect(await runCli(['ingest', empty], settings)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The database does not answer: check that it runs and is reachable\n',
    });
  });

  it('ends with 2 when the file of refused lines cannot be written', async () => {
    const { code, stderr } = await runCli([
      'ingest',
      empty,
      '--rejected',
      join(folder, 'no', 'such', 'file'),
    ]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/cannot be written: --rejected needs a file in a folder that exists\n$/),
    });
  });
});
