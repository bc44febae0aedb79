import { toCsv } from '../format/csv.js';
import type { ReadList } from './read-list.js';

export type Cell = string | number | boolean | null;

/** A list as a file has it. */
export interface ListTable<Row> {
  /** What the file is called, without ending. */
  readonly name: string;
  /** What the list is of: group, run, filters. */
  readonly about: Readonly<Record<string, Cell | undefined>>;
  readonly columns: readonly (readonly [name: string, cell: (row: Row) => Cell])[];
}

export type ListFormat = 'csv' | 'json';

export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A list as CSV or JSON. Where it was cut, its name says so; JSON says so inside too. */
export function listFile<Row>(format: ListFormat, table: ListTable<Row>, list: ReadList<Row>): TextFile {
  const { rows, total, cut } = list;
  const part = cut === undefined ? '' : `-first-${rows.length}-of-${total}`;
  const name = `${table.name}${part}.${format}`;
  const cells = rows.map((row) => table.columns.map(([, cell]) => cell(row)));
  const columns = table.columns.map(([column]) => column);
  if (format === 'csv') return { name, type: 'text/csv', text: toCsv(columns, cells) };
  const named = cells.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at], cell])));
  const text = JSON.stringify(
    { ...table.about, total, complete: cut === undefined, ...(cut !== undefined && { cut }), rows: named },
    null,
    1,
  );
  return { name, type: 'application/json', text: `${text}\n` };
}
