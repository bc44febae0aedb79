import { readFile, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { dumpGraph, wipeGraph } from '../testkit/dump.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';
import { testFolder } from '../testkit/test-folder.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
const DATABASE = databaseSettings(connection);
const LINES = campaignLines({ exchanges: 300, repeats: 0, accounts: 20, seed: 3 });
const NDJSON = toNdjson(LINES);
const SUMMARY = {
  lines: 300,
  accepted: 300,
  duplicates: 0,
  forgotten: 0,
  rejectedCount: 0,
  rejectedByCode: {},
  skipped: 0,
  skippedRefused: 0,
  seconds: expect.any(Number),
};

const { path, write } = testFolder();
beforeEach(() => wipeGraph(connection));

describe('ringtrace ingest', () => {
  it('prints one summary object with --json, and the lines that were counted before the second time', async () => {
    const file = await write('events.ndjson', NDJSON);
    const first = await runCli(['ingest', '--json', file], DATABASE);
    expect({ ...first, stdout: JSON.parse(first.stdout) }).toEqual({ code: 0, stdout: SUMMARY, stderr: '' });
    const second = await runCli(['ingest', '--json', file], DATABASE);
    expect(JSON.parse(second.stdout)).toEqual({ ...SUMMARY, accepted: 0, duplicates: 300 });
    expect(truthOfDump(await dumpGraph(connection))).toEqual(countTruth(LINES));
  });

  it('tells people on standard error, and leaves standard output to machines', async () => {
    const file = await write('events.ndjson', NDJSON);
    expect(await runCli(['ingest', file], DATABASE)).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/^300 accepted, 0 repeated, 0 refused in \d+\.\d s\n$/),
    });
  });

  it('reads a changed file from its beginning, also when size and first records are the same', async () => {
    const before = `${'\n'.repeat(70_000)}${NDJSON}`;
    await runCli(['ingest', await write('events.ndjson', before)], DATABASE);
    const changed = await write('events.ndjson', before.replace('"acct_1"', '"acct_X"'));
    const { stdout } = await runCli(['ingest', '--json', changed], DATABASE);
    expect(JSON.parse(stdout)).toEqual({ ...SUMMARY, accepted: 1, duplicates: 299 });
  });

  it('reads files that are gzipped, begin with a byte order mark or have CRLF, and standard input', async () => {
    const quarter = (part: number) => toNdjson(LINES.slice(part * 75, part * 75 + 75));
    const files = [
      await write('one.ndjson.gz', gzipSync(quarter(0))),
      await write('two.ndjson', `\ufeff${quarter(1).replaceAll('\n', '\r\n')}`),
      await write('three.ndjson', `\n\n${quarter(2).trimEnd()}`),
    ];
    const { code, stdout } = await runCli(['ingest', '--json', ...files, '-'], DATABASE, quarter(3));
    expect([code, JSON.parse(stdout)]).toEqual([0, SUMMARY]);
    expect(truthOfDump(await dumpGraph(connection))).toEqual(countTruth(LINES));
  });

  it('ends with 3 when some lines were refused, shows the first and keeps all in the file of --rejected', async () => {
    const bad = Array.from({ length: 12 }, () => '{"type":"exchange"}');
    const file = await write('mixed.ndjson', `${bad.join('\n')}\n${NDJSON}`);
    const rejected = path('rejected.ndjson');
    const { code, stdout, stderr } = await runCli(
      ['ingest', '--json', '--rejected', rejected, file],
      DATABASE,
    );
    expect([code, JSON.parse(stdout)]).toEqual([
      3,
      { ...SUMMARY, lines: 312, rejectedCount: 12, rejectedByCode: { missing_field: 12 } },
    ]);
    const message = 'exchangeId is missing';
    expect(stderr).toBe(
      `${bad
        .slice(0, 10)
        .map((_, at) => `${file}:${at + 1}: missing_field: ${message}\n`)
        .join('')}… and 2 more refused lines\n`,
    );
    expect(
      (await readFile(rejected, 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(bad.map((_, at) => ({ source: file, line: at + 1, code: 'missing_field', message })));
    expect((await stat(rejected)).mode & 0o077).toBe(0);
  });

  it('ends with 1 and says which file is no whole gzip file', async () => {
    const whole = gzipSync(NDJSON);
    for (const content of [whole.subarray(0, whole.length - 20), Buffer.from(NDJSON)]) {
      const file = await write('broken.ndjson.gz', content);
      expect(await runCli(['ingest', '--json', file], DATABASE)).toEqual({
        code: 1,
        stdout: '',
        stderr: `${file} is not a whole gzip file\n`,
      });
    }
  });

  it('ends with 1 and says that the database refuses the password', async () => {
    const file = await write('events.ndjson', NDJSON);
    expect(await runCli(['ingest', file], { ...DATABASE, NEO4J_PASSWORD: 'not the password' })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The database refuses the user or the password\n',
    });
  });
});
