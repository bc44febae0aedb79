import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_MAPPING } from '../testkit/export-table.js';
import { writeParquet } from '../testkit/parquet-file.js';
import { runCli } from '../testkit/run-cli.js';
import { testFolder } from '../testkit/test-folder.js';

const { path, write } = testFolder();
let mapping: string;
beforeAll(async () => {
  mapping = await write('mapping.json', JSON.stringify(EXPORT_MAPPING));
});

/** No database is named: what is found out here is found out before one is needed. */
const refusal = async (...args: string[]) => {
  const { code, stderr } = await runCli(['ingest', ...args]);
  return [code, stderr];
};

describe('ringtrace ingest, before it needs a database,', () => {
  it('misses columns that the mapping names', async () => {
    const csv = await write('narrow.csv', 'client,sent,client,"Request No."\n1,2,3,4\n');
    const parquet = path('narrow.parquet');
    await writeParquet(parquet, [{ name: 'client', data: ['a'] }]);
    const missing = '"client ip", "machine", "prompt", "engine", "product", "tokens in", "tokens out"';
    expect(await refusal('--mapping', mapping, csv)).toEqual([
      2,
      `${csv} lacks columns that the mapping names: ${missing}\n`,
    ]);
    expect(await refusal('--mapping', mapping, parquet)).toEqual([
      2,
      `${parquet} lacks columns that the mapping names: "Request No.", "sent", ${missing}\n`,
    ]);
    const spec = { type: 'account', accountId: 'client', createdAt: 'sent' };
    const short = await write('short.json', JSON.stringify({ records: [spec] }));
    expect(await refusal('--mapping', short, csv)).toEqual([
      2,
      `${csv} has columns twice that the mapping names: "client"\n`,
    ]);
  });

  it('wants a mapping for tables, and one that fits', async () => {
    const csv = await write('export.csv', 'a\n1\n');
    expect(await refusal(csv)).toEqual([
      2,
      `${csv} is a table: say with --mapping which records its rows give\n`,
    ]);
    expect(await refusal('--delimiter', ';', '-')).toEqual([
      2,
      '--delimiter and --quote go with --mapping\n',
    ]);
    const nowhere = path('nowhere.json');
    expect(await refusal('--mapping', nowhere, csv)).toEqual([
      2,
      `${nowhere} cannot be read: --mapping needs a JSON file\n`,
    ]);
    const wrong = await write('wrong.json', '{"records":[{"type":"account"}]}');
    expect(await refusal('--mapping', wrong, csv)).toEqual([
      2,
      'The mapping does not fit schema/mapping.schema.json: records.0 lacks accountId (account)\n',
    ]);
    expect(await refusal('--mapping', mapping, '--delimiter', '::', csv)).toEqual([
      2,
      '--delimiter must be one character, or tab\n',
    ]);
    expect(await refusal('--mapping', mapping, '--delimiter', '"', csv)).toEqual([
      2,
      'The delimiter and the quote must differ\n',
    ]);
  });

  it('finds files that are empty or no Parquet', async () => {
    expect(await refusal('--mapping', mapping, await write('empty.csv', '\n\n'))).toEqual([
      2,
      'A CSV file is empty: its first line must name the columns\n',
    ]);
    const parquet = await write('torn.parquet', 'PAR1 and nothing else');
    expect(await refusal('--mapping', mapping, parquet)).toEqual([
      1,
      `${parquet} is not a whole Parquet file\n`,
    ]);
  });
});
