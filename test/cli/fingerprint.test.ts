import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerFingerprint } from '../../src/cli/fingerprint.js';
import { readConfig } from '../../src/config.js';
import { Failure } from '../../src/domain/failure.js';

const TEXT = 'You are an expert data analyst combining statistical rigour with deep domain knowledge.';

let folder: string;
let keys: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  keys = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  let exitCode = 0;
  const program = new Command().exitOverride();
  registerFingerprint(program, {
    config: () => readConfig({}),
    clock: () => 0,
    logger: pino({ level: 'silent' }),
    stdout,
    stderr,
    signal: new AbortController().signal,
    setExitCode: (code) => {
      exitCode = code;
    },
  });
  const written = Promise.all([text(stdout), text(stderr)]);
  try {
    await program.parseAsync(['fingerprint', '--keys', keys, ...args], { from: 'user' });
  } finally {
    stdout.end();
    stderr.end();
  }
  const [out, err] = await written;
  return { out, err, exitCode };
}

function input(name: string, content: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const idsOf = (out: string): readonly string[] =>
  out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).id]));

describe('ringtrace fingerprint', () => {
  it('makes a key file for its owner alone, adds to it, and never prints a secret', async () => {
    expect(await run('--new-key')).toEqual({ out: '', err: 'Added key k1\n', exitCode: 0 });
    expect(await run('--new-key')).toEqual({ out: '', err: 'Added key k2\n', exitCode: 0 });
    expect(statSync(keys).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(keys, 'utf8')).keys.map(({ id }: { id: string }) => id)).toEqual([
      'k1',
      'k2',
    ]);
  });

  it('takes the good lines, and tells of the bad ones by number without repeating them', async () => {
    await run('--new-key');
    const lines = [
      `\uFEFF{"id":"a","text":"${TEXT}"}\r`,
      '',
      `{"id":"b","text":"${TEXT}`,
      '{"id":"c","text":"ping"}',
    ];
    const { out, err, exitCode } = await run(input('prompts.ndjson', lines.join('\n')));
    expect(idsOf(out)).toEqual(['a', 'c']);
    expect(err).toBe(
      'line 3: not_json: the line is not JSON\n1 fingerprinted, 1 too short to tell, 1 refused\n',
    );
    expect(exitCode).toBe(3);
    expect(out).not.toContain('expert');
  });

  it('reads packed files, several in a row, and refuses bytes that are no text', async () => {
    await run('--new-key');
    const packed = input('a.ndjson.gz', gzipSync(`{"id":"a","text":"${TEXT}"}\n`));
    const { out, err, exitCode } = await run(packed, input('b.ndjson', Buffer.from([0xff, 0x0a])));
    expect(idsOf(out)).toEqual(['a']);
    expect(err).toContain('input 2, line 1: not_utf8: the line is not UTF-8\n');
    expect(exitCode).toBe(3);
  });

  it('gives the newest key, and the previous one when asked', async () => {
    await run('--new-key');
    await run('--new-key');
    const file = input('prompts.ndjson', `{"id":"a","text":"${TEXT}"}\n`);
    const both = JSON.parse((await run('--also-previous', file)).out);
    expect(both.promptFingerprint).toMatch(/^k2:/);
    expect(both.previous.promptFingerprint).toMatch(/^k1:/);
    const { previous, ...newest } = both;
    expect(JSON.parse((await run(file)).out)).toEqual(newest);
  });

  it('leaves out the prompts of a catalogue of one’s own', async () => {
    await run('--new-key');
    const entries = [{ id: 'analyst', text: TEXT }];
    const catalogue = input('catalogue.json', JSON.stringify({ version: '1', entries }));
    const file = input('prompts.ndjson', `{"id":"a","text":"${TEXT}"}\n`);
    expect((await run('--catalogue', catalogue, file)).out).toBe('{"id":"a"}\n');
  });

  it('warns when others can read the keys', async () => {
    await run('--new-key');
    chmodSync(keys, 0o644);
    const { err } = await run(input('prompts.ndjson', ''));
    expect(err).toContain('Others can read the key file; take that away with chmod 600\n');
  });

  it('says what is missing', async () => {
    const failure = (code: string) => expect.objectContaining({ name: 'Failure', code });
    await expect(run('x.ndjson')).rejects.toEqual(failure('CONFIGURATION'));
    await run('--new-key');
    await expect(run()).rejects.toEqual(failure('USAGE'));
    await expect(run(join(folder, 'nowhere.ndjson'))).rejects.toEqual(failure('INPUT_UNREADABLE'));
    await expect(run('--also-previous', 'x.ndjson')).rejects.toBeInstanceOf(Failure);
  });
});
