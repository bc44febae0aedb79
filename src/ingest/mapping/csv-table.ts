import { Failure } from '../../domain/failure.js';
import { LineSplitter } from '../lines.js';
import { type CsvFormat, CsvRows } from './csv-rows.js';
import type { TableRow } from './table-row.js';

export interface CsvTable {
  /** The names of the first row. */
  readonly header: readonly string[];
  /** The rows behind it, in lots. */
  readonly lots: AsyncIterable<readonly TableRow[]>;
  /** Closes the source of rows that nobody asked for. */
  readonly close: () => Promise<void>;
}

/** Reads the header of a CSV file; the rows are read as they are asked for. Throws `USAGE` when there is no header. */
export async function openCsvTable(source: AsyncIterable<Buffer>, format: CsvFormat): Promise<CsvTable> {
  const lots = rowsOf(source, format);
  for (;;) {
    const next = await lots.next();
    if (next.done) throw new Failure('USAGE', 'A CSV file is empty: its first line must name the columns');
    const [first, ...rest] = next.value;
    if (first === undefined) continue;
    if ('fault' in first) {
      await lots.return(undefined);
      throw new Failure(
        'USAGE',
        `The first line of a CSV file does not name columns: ${first.fault.message}`,
      );
    }
    const header = first.cells.map((name) => String(name).trim());
    const close = async () => {
      await lots.return(undefined);
    };
    return { header, lots: withFirst(rest, lots), close };
  }
}

async function* rowsOf(
  source: AsyncIterable<Buffer>,
  format: CsvFormat,
): AsyncGenerator<readonly TableRow[], undefined> {
  const splitter = new LineSplitter();
  const rows = new CsvRows(format);
  for await (const chunk of source) yield rows.push(splitter.push(chunk));
  yield rows.push(splitter.end());
  yield rows.end();
}

async function* withFirst(
  first: readonly TableRow[],
  rest: AsyncIterable<readonly TableRow[]>,
): AsyncIterable<readonly TableRow[]> {
  yield first;
  yield* rest;
}
