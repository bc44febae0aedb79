import { createReadStream } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import { readTruth } from '../../src/evaluation/truth-csv.js';

async function failureOf(text: string): Promise<Failure> {
  const failure = await readTruth([text]).catch((error: unknown) => error);
  if (failure instanceof Failure) return failure;
  throw new Error('The text was read without a failure', { cause: failure });
}

describe('readTruth', () => {
  it('reads rings, kinds and exchanges, and takes blanks for not told', async () => {
    const csv = 'accountId,ring,kind,exchanges\na1,R,mill,12\na2,,household,\na3,,,0\n';
    expect(await readTruth([csv])).toEqual({
      truth: new Map([
        ['a1', { ring: 'R', kind: 'mill', exchanges: 12 }],
        ['a2', { ring: undefined, kind: 'household', exchanges: undefined }],
        ['a3', { ring: undefined, kind: undefined, exchanges: 0 }],
      ]),
      ignoredColumns: [],
    });
  });

  it('takes columns in any order, a BOM, CRLF, blank lines, quotes and extra columns', async () => {
    const csv = '\uFEFFexchnages,ring,accountId\r\n7,"R ""one"", x",a1\r\n\r\n,  ,a2\r\n';
    const { truth, ignoredColumns } = await readTruth([csv]);
    expect([...truth.keys()]).toEqual(['a1', 'a2']);
    expect(truth.get('a1')?.ring).toBe('R "one", x');
    expect(truth.get('a2')?.ring).toBeUndefined();
    expect(ignoredColumns).toEqual(['exchnages']);
  });

  it('undoes the escape that exported files put before formula characters', async () => {
    const { truth } = await readTruth(["accountId,ring\n'=a1,'@R\n'quoted,\n"]);
    expect([...truth]).toMatchObject([
      ['=a1', { ring: '@R' }],
      ["'quoted", { ring: undefined }],
    ]);
  });

  it('reads what a CSV writer wrote, wherever the bytes are cut', async () => {
    const id = fc.stringMatching(/^[\w.@/=-]{1,12}$/);
    const row = fc.record({
      ring: fc.stringMatching(/^([\p{L}",\n#'][\p{L}",\n# ]{0,6}[\p{L}"])?$/u),
      exchanges: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(id, row), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const records = Object.entries(rows).map(([accountId, fields]) => ({ accountId, ...fields }));
        const bytes = Buffer.from(
          stringify(records, { header: true, columns: ['accountId', 'ring', 'exchanges'] }),
        );
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const { truth } = await readTruth(pieces);
        const expected = records.map(({ accountId, ring, exchanges }) => [
          accountId,
          { ring: ring || undefined, kind: undefined, exchanges },
        ]);
        expect([...truth]).toEqual(expected);
      }),
    );
  });

  it.each([
    ['', 'The truth file is empty: it needs a header line'],
    ['a1,R\n', 'Truth file, line 1: the header must name the column accountId'],
    ['accountId,cluster\n', 'Truth file, line 1: the header must name the column ring'],
    ['accountId,ring,ring\n', 'Truth file, line 1: the header names ring twice'],
    ['accountId,ring\na1,R\n ,R\n', 'Truth file, line 3: accountId is blank'],
    ['accountId,ring\na1,R\na1,R\n', 'Truth file, line 3: this accountId already stands on an earlier line'],
    ['accountId,ring\na1\n', 'Truth file, line 2: the number of fields differs from the header'],
    ['accountId,ring\na1,"R\n', 'Truth file, line 2: a quotation mark is never closed'],
    [
      'accountId,ring\na1,secret"R\n',
      'Truth file, line 2: a quotation mark stands where RFC 4180 does not allow one',
    ],
    [
      'accountId,ring,exchanges\na1,R,-1\n',
      'Truth file, line 2: exchanges must be a whole number from 0 to 2^53 - 1, or blank',
    ],
  ])('refuses %j by line, without repeating it', async (csv, message) => {
    expect(await failureOf(csv)).toMatchObject({ code: 'INPUT_UNREADABLE', message });
  });

  it('refuses an exchange count that a number cannot hold', async () => {
    const failure = await failureOf('accountId,ring,exchanges\na1,R,9007199254740993\n');
    expect(failure.code).toBe('INPUT_UNREADABLE');
  });

  it('passes on an error of the source', async () => {
    const missing = createReadStream(new URL('./no-such-truth.csv', import.meta.url));
    await expect(readTruth(missing)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
