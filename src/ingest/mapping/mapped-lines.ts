import type { Rejection } from '../../domain/rejection.js';
import type { RejectedLine } from '../ingest.js';
import type { RowRecords } from './row-records.js';
import type { TableRow } from './table-row.js';

/** A table on its way in, as NDJSON: its records are checked and refused exactly like lines. */
export interface MappedLines {
  readonly bytes: AsyncIterable<Buffer>;
  /** The number of the row that gave a line. Known for lines that were handed out since the last pause. */
  readonly rowOf: (line: number) => number;
}

export interface MappedOptions {
  /** Cells of a row; rows with more or fewer are refused. */
  readonly width: number;
  readonly records: RowRecords;
  /** Told of rows that give no records at all. */
  readonly onRejected: (rejected: RejectedLine) => void;
}

/** Rows come and go in lots, so that memory holds one lot, whatever the length of the table. */
export function mappedLines(
  lots: AsyncIterable<readonly TableRow[]>,
  { width, records, onRejected }: MappedOptions,
): MappedLines {
  let firstLine = 1;
  let rows: number[] = [];

  async function* read(): AsyncIterable<Buffer> {
    for await (const lot of lots) {
      // Whoever asks for the next lot has done with the lines of the last.
      firstLine += rows.length;
      rows = [];
      const lines: string[] = [];
      for (const row of lot) {
        const fault = 'fault' in row ? row.fault : widthFault(row.cells.length, width);
        if (fault) onRejected({ line: row.number, ...fault });
        if ('fault' in row || fault) continue;
        for (const line of records(row.cells)) {
          lines.push(line);
          rows.push(row.number);
        }
      }
      if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`);
    }
  }
  return { bytes: read(), rowOf: (line) => rows[line - firstLine] ?? 0 };
}

function widthFault(cells: number, width: number): Rejection | undefined {
  if (cells === width) return undefined;
  return { code: 'invalid_row', message: `The row has ${cells} cells and the header ${width}` };
}
