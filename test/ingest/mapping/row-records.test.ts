import { describe, expect, it } from 'vitest';
import { columnsOf, readMapping } from '../../../src/ingest/mapping/mapping.js';
import { rowRecords } from '../../../src/ingest/mapping/row-records.js';

/** The records that one row gives, cells by column. */
function recordsOf(records: readonly object[], row: Readonly<Record<string, unknown>>): readonly unknown[] {
  const mapping = readMapping(JSON.stringify({ records }));
  const columns = columnsOf(mapping);
  const read = rowRecords(mapping, (column) => columns.indexOf(column));
  return read(columns.map((column) => row[column])).map((line) => JSON.parse(line));
}

/** What becomes of a cell in a field of an exchange, an account's where it has none such. */
function fieldOf(field: string, cell: unknown, more: object = {}): unknown {
  const ids =
    field === 'paying'
      ? { type: 'account', accountId: 'a', createdAt: 'b' }
      : { type: 'exchange', exchangeId: 'a', accountId: 'b', at: 'c' };
  const [record] = recordsOf([{ ...ids, [field]: { column: 'cell', ...more } }], { cell });
  return (record as Record<string, unknown>)[field];
}

describe('a row', () => {
  it('gives several records, and leaves out what is empty', () => {
    const records = [
      { type: 'account', accountId: 'who', createdAt: 'since', country: 'land' },
      {
        type: 'paymentInstrument',
        when: { column: 'card' },
        accountId: 'who',
        instrumentId: 'card',
        at: 'since',
      },
      {
        type: 'identifier',
        when: { column: 'land', equals: ['NZ', 'AU'] },
        accountId: 'who',
        kind: { constant: 'device' },
        value: 'phone',
        at: 'since',
      },
    ];
    const row = { who: 'u1', since: '2026-04-22T10:00:00Z', land: 'NZ', card: ' ', phone: 'p1' };
    expect(recordsOf(records, row)).toEqual([
      { type: 'account', accountId: 'u1', createdAt: '2026-04-22T10:00:00Z', country: 'NZ' },
      { type: 'identifier', accountId: 'u1', kind: 'device', value: 'p1', at: '2026-04-22T10:00:00Z' },
    ]);
    expect(recordsOf(records, { ...row, land: '', card: 'pi_1' })).toEqual([
      { type: 'account', accountId: 'u1', createdAt: '2026-04-22T10:00:00Z' },
      { type: 'paymentInstrument', accountId: 'u1', instrumentId: 'pi_1', at: '2026-04-22T10:00:00Z' },
    ]);
  });

  it('has times in the form that the mapping declares', () => {
    const times = (form: string, ...cells: unknown[]) =>
      cells.map((cell) => fieldOf('at', cell, { times: form }));
    expect(times('rfc3339', '2026-04-22T10:00:00+02:00', '2026-04-22 10:00:00.5+00', '2026-04-22')).toEqual([
      '2026-04-22T10:00:00+02:00',
      '2026-04-22T10:00:00.5+00:00',
      '2026-04-22',
    ]);
    expect(times('utc', '2026-04-22 10:00:00.25', '2026-04-22T10:00', '2026-04-22', '22.04.2026')).toEqual([
      '2026-04-22T10:00:00.25Z',
      '2026-04-22T10:00:00Z',
      '2026-04-22T00:00:00Z',
      '22.04.2026',
    ]);
    expect(
      times('epochSeconds', '1776852000', '1776852000.0019', 1776852000, 1776852000n, '-1', 'soon'),
    ).toEqual([
      '2026-04-22T10:00:00.000Z',
      '2026-04-22T10:00:00.001Z',
      '2026-04-22T10:00:00.000Z',
      '2026-04-22T10:00:00.000Z',
      '-1',
      'soon',
    ]);
    expect(times('epochMilliseconds', '1776852000001', '999999999999999')).toEqual([
      '2026-04-22T10:00:00.001Z',
      '+033658-09-27T01:46:39.999Z',
    ]);
    expect(times('epochSeconds', new Date(1776852000000), new Date(Number.NaN))).toEqual([
      '2026-04-22T10:00:00.000Z',
      'not a time',
    ]);
  });

  it('has counts, booleans, lists and texts as records have them, and the rest as it is', () => {
    const fields = (field: string, ...cells: unknown[]) => cells.map((cell) => fieldOf(field, cell));
    expect(fields('inputTokens', '812', ' 812.0 ', 812n, 2n ** 63n, '8.5', '-1', 'many', true)).toEqual([
      812,
      812,
      812,
      '9223372036854775808',
      '8.5',
      '-1',
      'many',
      true,
    ]);
    expect(fields('inputTokens', '', ' ', null, undefined, Number.NaN)).toEqual(Array(5).fill(undefined));
    expect(fields('paying', 'TRUE', 'f', '1', 0, false, 'perhaps')).toEqual([
      true,
      false,
      true,
      false,
      false,
      'perhaps',
    ]);
    expect(fields('promptBands', 'a b,c|d; e', ['a', null, 7n], [])).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
      ['a', '7'],
      [],
    ]);
    expect(fields('deviceId', ' dev 1 ', 17, 17n, new Uint8Array(2), { a: 1n })).toEqual([
      'dev 1',
      '17',
      '17',
      {},
      {},
    ]);
    expect(fields('asn', 'AS64500', 64_500)).toEqual(['AS64500', '64500']);
  });

  it('has values replaced that the mapping names', () => {
    const values = { swe: 'software_engineering', '7': 'seven', none: null };
    const named = (cell: unknown) => fieldOf('capability', cell, { values });
    expect(['swe', ' swe ', 7, 'none', 'constructor', 'other', ''].map(named)).toEqual([
      'software_engineering',
      'software_engineering',
      'seven',
      undefined,
      'constructor',
      'other',
      undefined,
    ]);
    expect(fieldOf('paying', 'gold', { values: { gold: true } })).toBe(true);
  });
});
