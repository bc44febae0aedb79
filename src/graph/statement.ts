import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Row } from './row.js';

/** A `SCHEMA` statement creates a constraint or an index and needs a transaction of its own. */
export type StatementMode = 'READ' | 'WRITE' | 'SCHEMA';

/**
 * Values for the `$parameters` of a statement. A whole number at the top level is sent as an integer; numbers
 * inside rows are sent as floats, which pack three times faster, and the statement says `toInteger()`.
 */
export type Parameters = Readonly<Record<string, unknown>>;

export interface Statement<P extends Parameters, R> {
  /** The path of its file below `cypher/`, without the ending: `ingest/lock-accounts`. */
  readonly name: string;
  readonly mode: StatementMode;
  readonly text: string;
  readonly decode: (row: Row) => R;
  /** Never present: carries the type of the parameters. */
  readonly parameters?: P;
}

const CYPHER = fileURLToPath(new URL('../../cypher/', import.meta.url));
const registry = new Map<string, Statement<Parameters, unknown>>();

/** Reads one statement file and registers it under its name. Throws when a file is defined twice. */
export function defineStatement<P extends Parameters, R = void>(definition: {
  readonly file: string;
  readonly mode: StatementMode;
  readonly row?: (row: Row) => R;
}): Statement<P, R> {
  const { file, mode } = definition;
  if (registry.has(file)) throw new Error(`Statement ${file} is defined twice`);
  const decode = definition.row ?? (() => undefined as R);
  const statement: Statement<P, R> = {
    name: file,
    mode,
    text: readFileSync(`${CYPHER}${file}.cypher`, 'utf8'),
    decode,
  };
  registry.set(file, statement as Statement<Parameters, unknown>);
  return statement;
}

/** Every statement defined by the modules loaded so far. */
export function registeredStatements(): readonly Statement<Parameters, unknown>[] {
  return [...registry.values()];
}
