import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { dumpGraph, wipeGraph } from '../testkit/dump.js';
import { EXPORT_MAPPING, exportRows, toCsv } from '../testkit/export-table.js';
import { type Codec, writeParquet } from '../testkit/parquet-file.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';
import { ROOT } from '../testkit/source-files.js';
import { storedZstd } from '../testkit/stored-zstd.js';
import { testFolder } from '../testkit/test-folder.js';
import { countTruth } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
const DATABASE = databaseSettings(connection);
const LINES = campaignLines({ exchanges: 300, repeats: 20, accounts: 20, seed: 4 });
const ROWS = exportRows(LINES);
const WHOLE = { accepted: 300, duplicates: 20, rejectedCount: 0 };

const { path, write } = testFolder();
let mapping: string;
const ingest = async (args: readonly string[], input?: string) => {
  const { code, stdout, stderr } = await runCli(['ingest', '--json', ...args], DATABASE, input);
  return { code, stderr, summary: JSON.parse(stdout || '{}') as Record<string, unknown> };
};
beforeAll(async () => {
  mapping = await write('mapping.json', JSON.stringify(EXPORT_MAPPING));
});
beforeEach(() => wipeGraph(connection));

describe('ringtrace ingest --mapping', () => {
  it('reads the export that the README shows, with the mapping that it shows', async () => {
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    const block = (language: string) =>
      readme.split('### CSV and Parquet')[1]?.match(new RegExp(`\`\`\`${language}\n([^\`]+)\`\`\``))?.[1] ??
      '';
    expect(block('json5').trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    const csv = await write('requests.csv', block('csv'));
    const { code, summary } = await ingest(['--mapping', await write('readme.json', block('json5')), csv]);
    expect([code, summary]).toMatchObject([0, { accepted: 4, duplicates: 0, rejectedCount: 0 }]);
    const dump = await dumpGraph(connection);
    await wipeGraph(connection);
    const at = (second: string) => `2026-04-22T10:0${second}Z`;
    const lines = [
      { type: 'account', accountId: 'c-17', createdAt: '2026-04-20T09:00:00Z' },
      { type: 'account', accountId: 'c-18', createdAt: '2026-04-21T17:30:00Z' },
      {
        type: 'exchange',
        exchangeId: 'r-1001',
        accountId: 'c-17',
        at: at('0:00'),
        ip: '198.51.100.9',
        capability: 'software_engineering',
        inputTokens: 812,
        outputTokens: 1420,
      },
      {
        type: 'exchange',
        exchangeId: 'r-1002',
        accountId: 'c-18',
        at: at('1:00'),
        ip: '198.51.100.9',
        inputTokens: 77,
      },
    ];
    await ingest([await write('requests.ndjson', toNdjson(lines))]);
    expect(dump).toEqual(await dumpGraph(connection));
  });

  it('comes to the truth of CSV files with quoted line breaks, a byte order mark, CRLF, gzip or zstd', async () => {
    const files = [
      await write('one.csv', `\ufeff${toCsv(ROWS.slice(0, 100), '\r\n')}`),
      await write('two.csv.gz', gzipSync(toCsv(ROWS.slice(100, 150)))),
      await write('two.csv.zst', Buffer.from(storedZstd(Buffer.from(toCsv(ROWS.slice(150, 200)))))),
      await write('three.tsv', toCsv(ROWS.slice(200, 300)).replaceAll('","', '"\t"')),
    ];
    const { code, summary } = await ingest(['--mapping', mapping, ...files, '-'], toCsv(ROWS.slice(300)));
    expect([code, summary]).toMatchObject([0, WHOLE]);
    expect(truthOfDump(await dumpGraph(connection))).toEqual(countTruth(LINES));
  });

  it('refuses bad rows by the line that they begin on, and takes the others', async () => {
    const csv = [
      'who|id|at|tokens|note',
      "a1|e1|2026-04-22T10:00:00Z|5|'over",
      "two lines'",
      '',
      'a1|e2|2026-04-22T10:00:00Z|many|',
      'a1|e3|2026-04-22T10:00:00Z|5',
      "a1|e4|2026-04-22T10:00:00Z|5|it's",
      "a1||2026-04-22T10:00:00Z|5|'over",
      "two lines'",
      'a1|e5|2026-04-22 10:00|5|',
      '4111111111111111|e6|2026-04-22T10:00:00Z|5|',
    ];
    const file = await write('bad.csv', csv.join('\n'));
    const spec = { accountId: 'who', exchangeId: 'id', at: 'at', inputTokens: 'tokens' };
    const other = await write('bad.json', JSON.stringify({ records: [{ type: 'exchange', ...spec }] }));
    const rejected = path('rejected.ndjson');
    const { code, summary } = await ingest([
      '--mapping',
      other,
      '--delimiter',
      '|',
      '--quote',
      "'",
      '--rejected',
      rejected,
      file,
    ]);
    expect([code, summary]).toMatchObject([
      3,
      {
        lines: 7,
        accepted: 2,
        duplicates: 0,
        forgotten: 0,
        rejectedCount: 5,
        rejectedByCode: { invalid_row: 2, wrong_type: 1, missing_field: 1, invalid_time: 1 },
      },
    ]);
    const told = (await readFile(rejected, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.map(({ source, line, code: why }) => [source, line, why]).sort()).toEqual(
      [
        [5, 'wrong_type'],
        [6, 'invalid_row'],
        [7, 'invalid_row'],
        [8, 'missing_field'],
        [10, 'invalid_time'],
      ]
        .map((told) => [file, ...told])
        .sort(),
    );
  });

  it.each<Codec>(['SNAPPY', 'GZIP', 'ZSTD', 'UNCOMPRESSED'])(
    'comes to the truth of a Parquet file packed with %s',
    async (codec) => {
      const file = path(`${codec}.parquet`);
      const column = (name: string) => ROWS.map((row) => row[name] ?? '');
      const numbers = (name: string) => column(name).map(Number);
      await writeParquet(
        file,
        [
          { name: 'unused', data: column('note'), type: 'STRING' },
          ...['Request No.', 'client', 'client ip', 'machine', 'prompt', 'engine', 'product'].map((name) => ({
            name,
            data: column(name),
            type: 'STRING' as const,
          })),
          {
            name: 'sent',
            data: numbers('sent').map((seconds) => new Date(seconds * 1000)),
            type: 'TIMESTAMP',
          },
          { name: 'tokens in', data: numbers('tokens in').map(BigInt), type: 'INT64' },
          { name: 'tokens out', data: numbers('tokens out'), type: 'DOUBLE' },
        ],
        codec,
      );
      const { code, summary } = await ingest(['--mapping', mapping, file]);
      expect([code, summary]).toMatchObject([0, WHOLE]);
      expect(truthOfDump(await dumpGraph(connection))).toEqual(countTruth(LINES));
    },
  );

  it('refuses rows of a Parquet file by their number, and leaves out what is null', async () => {
    const file = path('bad.parquet');
    const rows = 250;
    await writeParquet(file, [
      { name: 'who', data: Array.from({ length: rows }, (_, at) => (at === 120 ? null : `a${at % 3}`)) },
      {
        name: 'since',
        data: Array.from({ length: rows }, () => new Date(Date.UTC(2026, 3, 22))),
        type: 'TIMESTAMP',
      },
      { name: 'land', data: Array.from({ length: rows }, (_, at) => (at % 2 ? 'NZ' : null)), type: 'STRING' },
    ]);
    const spec = { type: 'account', accountId: 'who', createdAt: 'since', country: 'land' };
    const other = await write('accounts.json', JSON.stringify({ records: [spec] }));
    const { code, summary, stderr } = await ingest(['--mapping', other, file]);
    expect([code, summary.accepted, stderr]).toEqual([
      3,
      249,
      `${file}:121: missing_field: accountId is missing\n`,
    ]);
  });
});
