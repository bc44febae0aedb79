import { readFile } from 'node:fs/promises';
import { Failure } from '../domain/failure.js';
import type { RejectedLine } from '../ingest/ingest.js';
import type { CsvFormat } from '../ingest/mapping/csv-rows.js';
import { type CsvTable, openCsvTable } from '../ingest/mapping/csv-table.js';
import { type MappedLines, mappedLines } from '../ingest/mapping/mapped-lines.js';
import { columnsOf, type Mapping, readMapping } from '../ingest/mapping/mapping.js';
import { openParquetTable } from '../ingest/mapping/parquet-table.js';
import { rowRecords } from '../ingest/mapping/row-records.js';
import { fileBytes, inputBytes, type OnBytes, readableSize } from './file-bytes.js';

/** A CSV or Parquet file whose rows give records. */
export interface TableSource {
  /** As given on the command line. */
  readonly name: string;
  /** Bytes on disk; `undefined` for standard input. */
  readonly bytes: number | undefined;
  /** `onRejected`: told of rows that do not hold together. */
  readonly openTable: (
    onBytes: OnBytes,
    signal: AbortSignal,
    onRejected: (rejected: RejectedLine) => void,
  ) => Promise<MappedLines>;
}

export interface TableOptions {
  readonly mapping: Mapping;
  /** Wins over the mapping. */
  readonly delimiter: string | undefined;
  readonly quote: string | undefined;
}

/** The options of the command line; `undefined` without a mapping. Throws `USAGE`. */
export async function readTableOptions(options: {
  readonly mapping?: string;
  readonly delimiter?: string;
  readonly quote?: string;
}): Promise<TableOptions | undefined> {
  const { mapping: file, delimiter: typed, quote } = options;
  if (file === undefined) {
    if (typed === undefined && quote === undefined) return undefined;
    throw new Failure('USAGE', '--delimiter and --quote go with --mapping');
  }
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Failure('USAGE', `${file} cannot be read: --mapping needs a JSON file`, { cause: error });
  });
  // Shells make it hard to type a tab.
  const delimiter = typed === '\\t' || typed === 'tab' ? '\t' : typed;
  if (delimiter !== undefined && [...delimiter].length !== 1)
    throw new Failure('USAGE', '--delimiter must be one character, or tab');
  if (quote !== undefined && [...quote].length > 1)
    throw new Failure('USAGE', '--quote must be one character, or empty for none');
  return { mapping: readMapping(text), delimiter, quote };
}

/** Checks that a file has the columns that the mapping names, so that a wrong mapping costs nothing. */
export async function openTable(name: string, options: TableOptions): Promise<TableSource> {
  if (name === '-') return csvSource(name, undefined, options);
  const bytes = await readableSize(name);
  if (/\.parquet$/i.test(name)) return parquetSource(name, bytes, options.mapping);
  const table = await openCsv(name, options, () => undefined, new AbortController().signal);
  try {
    placesOf(name, options.mapping, table.header);
  } finally {
    await table.close();
  }
  return csvSource(name, bytes, options);
}

function csvSource(name: string, bytes: number | undefined, options: TableOptions): TableSource {
  return {
    name,
    bytes,
    openTable: async (onBytes, signal, onRejected) => {
      const table = await openCsv(name, options, onBytes, signal);
      const places = placesOf(name, options.mapping, table.header);
      const records = rowRecords(options.mapping, places);
      return mappedLines(table.lots, { width: table.header.length, records, onRejected });
    },
  };
}

function openCsv(
  name: string,
  { mapping, delimiter, quote }: TableOptions,
  onBytes: OnBytes,
  signal: AbortSignal,
): Promise<CsvTable> {
  const format: CsvFormat = {
    delimiter: delimiter ?? mapping.delimiter ?? (/\.tsv(\.\w+)?$/i.test(name) ? '\t' : ','),
    quote: quote ?? mapping.quote ?? '"',
  };
  if (format.delimiter === format.quote)
    throw new Failure('USAGE', 'The delimiter and the quote must differ');
  return openCsvTable(name === '-' ? inputBytes(onBytes, signal) : fileBytes(name, onBytes, signal), format);
}

async function parquetSource(name: string, bytes: number, mapping: Mapping): Promise<TableSource> {
  const table = await openParquetTable(name);
  placesOf(name, mapping, table.columns);
  const columns = columnsOf(mapping);
  return {
    name,
    bytes,
    openTable: async (onBytes, signal, onRejected) => {
      const records = rowRecords(mapping, (column) => columns.indexOf(column));
      async function* lots() {
        for await (const lot of table.read(columns)) {
          signal.throwIfAborted();
          onBytes((bytes * lot.length) / table.rows);
          yield lot;
        }
      }
      return mappedLines(lots(), { width: columns.length, records, onRejected });
    },
  };
}

/** Where the mapping's columns stand. What else a file has is not shown: without a header it would be data. */
function placesOf(name: string, mapping: Mapping, header: readonly string[]): (column: string) => number {
  const shown = (columns: readonly string[]) => columns.map((column) => JSON.stringify(column)).join(', ');
  const wanted = columnsOf(mapping);
  const missing = wanted.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new Failure('USAGE', `${name} lacks columns that the mapping names: ${shown(missing)}`);
  const twice = wanted.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice.length > 0)
    throw new Failure('USAGE', `${name} has columns twice that the mapping names: ${shown(twice)}`);
  return (column) => header.indexOf(column);
}
