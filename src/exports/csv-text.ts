import { stringify } from 'csv-stringify/sync';

/** Numbers are never taken for formulas, also negative ones. */
export type CsvRow = Readonly<Record<string, string | number>>;

/** Rows turned into text at once: enough to make a call worth it, little to hold. */
const ROWS_A_CALL = 500;

/** Rows as CSV: RFC 4180, LF, a header. Cells that a spreadsheet would take for a formula are escaped. */
export async function* csvText(
  columns: readonly string[],
  rows: AsyncIterable<CsvRow> | Iterable<CsvRow>,
): AsyncGenerator<string> {
  const format = {
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: '\n',
    cast: { number: (value: number) => ({ value: String(value), escape_formulas: false }) },
  };
  yield stringify([[...columns]], { record_delimiter: '\n' });
  let gathered: CsvRow[] = [];
  for await (const row of rows) {
    gathered.push(row);
    if (gathered.length < ROWS_A_CALL) continue;
    yield stringify(gathered, format);
    gathered = [];
  }
  if (gathered.length > 0) yield stringify(gathered, format);
}
