import { Failure } from '../domain/failure.js';
import { fileBytes, inputBytes, type OnBytes, readableSize } from './file-bytes.js';
import { openTable, type TableOptions, type TableSource } from './table-source.js';

export interface Source {
  /** As given on the command line. */
  readonly name: string;
  /** Bytes on disk; `undefined` for standard input. */
  readonly bytes: number | undefined;
  /** Fails with the reason of `signal` once that is aborted, also while no byte comes. */
  readonly open: (onBytes: OnBytes, signal: AbortSignal) => AsyncIterable<Buffer>;
}

const TABLE = /\.(csv|tsv)(\.gz|\.zst)?$|\.parquet$/i;
const LINES = /\.(ndjson|jsonl|json)(\.gz|\.zst)?$/i;

/**
 * Checks that every file can be read before the first is, so that a typing error does not cost a half-done load. With
 * a mapping, standard input and all files that are not named as NDJSON are tables.
 */
export async function openSources(
  names: readonly string[],
  tables: TableOptions | undefined,
): Promise<readonly (Source | TableSource)[]> {
  if (names.filter((name) => name === '-').length > 1) {
    throw new Failure('USAGE', 'Standard input (-) can be read once: give it once');
  }
  return Promise.all(
    names.map((name) => {
      if (tables && !LINES.test(name)) return openTable(name, tables);
      if (!TABLE.test(name)) return openLines(name);
      throw new Failure('USAGE', `${name} is a table: say with --mapping which records its rows give`);
    }),
  );
}

/** NDJSON from a file, or `-` for standard input. */
export async function openLines(name: string): Promise<Source> {
  if (name === '-') return { name, bytes: undefined, open: inputBytes };
  const bytes = await readableSize(name);
  return { name, bytes, open: (onBytes, signal) => fileBytes(name, onBytes, signal) };
}
