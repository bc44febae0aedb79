import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from '../../../src/ingest/lines.js';
import { type CsvFormat, CsvRows } from '../../../src/ingest/mapping/csv-rows.js';
import type { TableRow } from '../../../src/ingest/mapping/table-row.js';

const COMMAS: CsvFormat = { delimiter: ',', quote: '"' };
const MEGABYTE = 1024 * 1024;

function rowsOf(text: string | Buffer, format = COMMAS, chunkBytes = 7): readonly TableRow[] {
  const bytes = Buffer.from(text);
  const splitter = new LineSplitter();
  const rows = new CsvRows(format);
  const found: TableRow[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    for (const row of rows.push(splitter.push(bytes.subarray(at, at + chunkBytes)))) found.push(row);
  }
  return [...found, ...rows.push(splitter.end()), ...rows.end()];
}

/** Cells by first line, or the code of the fault. */
function shown(rows: readonly TableRow[]): readonly unknown[] {
  return rows.map((row) => [row.number, 'fault' in row ? row.fault.code : row.cells]);
}

describe('the rows of a CSV file', () => {
  it('have cells as RFC 4180 says, each with the number of its first line', () => {
    const text = '\ufeffa,b\r\n1,"two, ""quoted"""\r\n\r\n"over\r\nthree\nlines", x \n,\nlast,';
    expect(shown(rowsOf(text))).toEqual([
      [1, ['a', 'b']],
      [2, ['1', 'two, "quoted"']],
      [4, ['over\nthree\nlines', ' x ']],
      [7, ['', '']],
      [8, ['last', '']],
    ]);
  });

  it('may have another delimiter and quote, or none', () => {
    expect(shown(rowsOf("a;'b;c'\n", { delimiter: ';', quote: "'" }))).toEqual([[1, ['a', 'b;c']]]);
    expect(shown(rowsOf('a\t5" disk\n', { delimiter: '\t', quote: '' }))).toEqual([[1, ['a', '5" disk']]]);
    expect(shown(rowsOf('\t"b"\t\n', { delimiter: '\t', quote: '"' }))).toEqual([[1, ['', 'b', '']]]);
    expect(shown(rowsOf('«a¦b»¦c\n', { delimiter: '¦', quote: '' }))).toEqual([[1, ['«a', 'b»', 'c']]]);
  });

  it('may have space around quoted cells', () => {
    expect(shown(rowsOf('"a" , "b"\n'))).toEqual([[1, ['a', 'b']]]);
  });

  it('are refused one by one when quotes stand astray', () => {
    expect(shown(rowsOf('a,5" disk,\nb,"c"x\nd,"e"\nf,g"h"\n'))).toEqual([
      [1, 'invalid_row'],
      [2, 'invalid_row'],
      [3, ['d', 'e']],
      [4, 'invalid_row'],
    ]);
  });

  it('go on after a quote that is never closed', () => {
    const good = 'x,y\n'.repeat(300_000);
    const rows = rowsOf(`a,"b\n${good}c,"d"\n"`, COMMAS, 65_536);
    expect(shown(rows.slice(0, 2))).toEqual([
      [1, 'invalid_row'],
      [2, ['x', 'y']],
    ]);
    expect(shown(rows.slice(-2))).toEqual([
      [300_002, ['c', 'd']],
      [300_003, 'invalid_row'],
    ]);
    expect(rows).toHaveLength(300_003);
  });

  it('are refused when they are too long or not UTF-8', () => {
    const text = Buffer.concat([
      Buffer.from(`${'x'.repeat(MEGABYTE + 1)}\na,"\n${'y'.repeat(MEGABYTE + 1)}\nb,\n`),
      Buffer.from([0x63, 0x2c, 0xe9, 0x0a]),
    ]);
    expect(shown(rowsOf(text, COMMAS, 65_536))).toEqual([
      [1, 'line_too_long'],
      [2, 'invalid_row'],
      [3, 'line_too_long'],
      [4, ['b', '']],
      [5, 'invalid_utf8'],
    ]);
  });

  it('come back as they were written, whatever the cells hold and however the bytes are cut', () => {
    // No blank line inside a cell: those are not kept.
    const unit = fc.constantFrom('a', '"', ',', ' ', '\na', 'é', '\t');
    const cell = fc.string({ unit, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 20 }),
        (table, chunkBytes) => {
          const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
          const text = table.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
          expect(rowsOf(text, COMMAS, chunkBytes).map((row) => 'cells' in row && row.cells)).toEqual(table);
        },
      ),
    );
  });
});
