import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { CommandContext } from '../../src/cli/context.js';
import { registerGenerate } from '../../src/cli/generate.js';
import { readConfig } from '../../src/config.js';
import { WORLDS } from '../../src/generate/worlds/registry.js';

async function ringtrace(
  ...args: readonly string[]
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const context: CommandContext = {
    config: () => readConfig({}),
    clock: Date.now,
    logger: pino({ level: 'silent' }),
    stdout,
    stderr,
    signal: new AbortController().signal,
    setExitCode: () => {},
  };
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  registerGenerate(program, context);
  await program.parseAsync(['generate', ...args], { from: 'user' });
  return { stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

async function newDirectory(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'ringtrace-generate-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

it('names every world', async () => {
  const { stdout } = await ringtrace('--list');
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(WORLDS.map(({ name }) => name));
});

it('writes the three files and says what is in them', async () => {
  const out = await newDirectory();
  const sizes = ['--accounts', '200', '--ring-accounts', '40', '--exchanges', '900'];
  const { stdout, stderr } = await ringtrace('lazy-ring', '--seed', '7', ...sizes, '--out', out, '--json');
  expect((await readdir(out)).sort()).toEqual(['events.ndjson', 'manifest.json', 'truth.csv']);
  expect(JSON.parse(stdout)).toMatchObject({
    name: 'lazy-ring',
    seed: '7',
    counts: { ring: { exchanges: 900 } },
  });
  expect(stderr).toContain('240 accounts');
});

it.each([
  ['no name', ['--out', 'x']],
  ['an unknown world', ['mars', '--out', 'x']],
  ['no directory', ['lazy-ring']],
  ['a day that does not exist', ['lazy-ring', '--out', 'x', '--start', '2026-02-30']],
  ['a kind that cannot be dropped', ['lazy-ring', '--out', 'x', '--drop', 'colour']],
])('refuses %s as wrong usage', async (_, args) => {
  await expect(ringtrace(...args)).rejects.toMatchObject({ code: 'USAGE' });
});
