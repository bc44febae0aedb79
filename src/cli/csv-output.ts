import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { Failure } from '../domain/failure.js';

export type CsvRow = Readonly<Record<string, string>>;

/**
 * Writes rows as CSV (RFC 4180, UTF-8, LF, a header) to a file, or to `stdout` without one. A file appears when it is
 * whole. Cells that a spreadsheet would take for a formula are escaped.
 */
export async function writeCsv(
  columns: readonly string[],
  rows: AsyncIterable<CsvRow>,
  out: string | undefined,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  const csv = stringify({
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: '\n',
  });
  if (out === undefined) {
    await pipeline(Readable.from(rows), csv, passOn(stdout));
    return;
  }
  const unfinished = `${out}.part`;
  try {
    await pipeline(Readable.from(rows), csv, createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (isFileError(error)) {
      throw new Failure('USAGE', 'The file of --out cannot be written: name one in a folder that exists', {
        cause: error,
      });
    }
    throw error;
  }
}

/** Ends without ending `stdout`, which is not ours to end. */
function passOn(stdout: NodeJS.WritableStream): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (stdout.write(chunk)) done();
      else stdout.once('drain', () => done());
    },
  });
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
