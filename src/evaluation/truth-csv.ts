import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Failure } from '../domain/failure.js';
import type { TrueAccount, Truth } from './truth.js';

export interface TruthFile {
  readonly truth: Truth;
  /** Columns that carry no meaning here, in file order: worth a word to the user, since one may be misspelt. */
  readonly ignoredColumns: readonly string[];
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const KNOWN_COLUMNS = ['accountId', 'ring', 'kind', 'exchanges'];

/**
 * Reads labels from a CSV (RFC 4180, UTF-8; BOM, CRLF and blank lines are tolerated) with a header that names
 * `accountId` and `ring`, and optionally `kind` and `exchanges`, in any order. A blank `ring` means innocent.
 *
 * Throws `Failure` INPUT_UNREADABLE with the line number at the first line that is wrong: a score over half a truth
 * would mislead. Errors of the source itself are passed on.
 */
export async function readTruth(
  source: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<TruthFile> {
  const parser = parse({ bom: true, info: true, trim: true, skip_empty_lines: true });
  // `pipeline`, unlike `pipe`, hands an error of the source to whoever reads the parser.
  const rows: AsyncIterable<CsvRow> = pipeline(Readable.from(source), parser, () => undefined);
  const truth = new Map<string, TrueAccount>();
  let header: readonly string[] | undefined;
  try {
    for await (const { record, info } of rows) {
      if (header === undefined) header = checkedHeader(record, info.lines);
      else addRow(truth, header, record, info.lines);
    }
  } catch (error) {
    throw error instanceof CsvError ? csvFailure(error) : error;
  }
  if (header === undefined)
    throw new Failure('INPUT_UNREADABLE', 'The truth file is empty: it needs a header line');
  return { truth, ignoredColumns: header.filter((name) => !KNOWN_COLUMNS.includes(name)) };
}

function checkedHeader(header: readonly string[], line: number): readonly string[] {
  for (const name of ['accountId', 'ring']) {
    if (!header.includes(name)) throw wrong(line, `the header must name the column ${name}`);
  }
  for (const name of KNOWN_COLUMNS) {
    if (header.indexOf(name) !== header.lastIndexOf(name))
      throw wrong(line, `the header names ${name} twice`);
  }
  return header;
}

function addRow(
  truth: Map<string, TrueAccount>,
  header: readonly string[],
  record: readonly string[],
  line: number,
) {
  const field = (name: string) => unescaped(record[header.indexOf(name)] ?? '');
  const accountId = field('accountId');
  if (accountId === '') throw wrong(line, 'accountId is blank');
  if (truth.has(accountId)) throw wrong(line, 'this accountId already stands on an earlier line');
  truth.set(accountId, {
    ring: field('ring') || undefined,
    kind: field('kind') || undefined,
    exchanges: exchangesOf(field('exchanges'), line),
  });
}

function exchangesOf(text: string, line: number): number | undefined {
  if (text === '') return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw wrong(line, 'exchanges must be a whole number from 0 to 2^53 - 1, or blank');
}

/** Exported CSV puts `'` before a character that a spreadsheet would read as a formula; labels made from one have it still. */
function unescaped(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

function wrong(line: number, what: string): Failure {
  return new Failure('INPUT_UNREADABLE', `Truth file, line ${line}: ${what}`);
}

/** The parser's own message quotes the data, so only its code is looked at. */
function csvFailure(error: CsvError): Failure {
  const line = Number(error.lines ?? 0);
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
    return wrong(line, 'the number of fields differs from the header');
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return wrong(line, 'a quotation mark is never closed');
  return wrong(line, 'a quotation mark stands where RFC 4180 does not allow one');
}
