import type { Record as DriverRecord } from 'neo4j-driver';
import { type Count, countFromText } from '../domain/count.js';
import { Failure } from '../domain/failure.js';

/**
 * One returned row, read column by column. Every getter throws a `BAD_ROW` failure with the statement's name when
 * the column is missing or of another type, so that a wrong row is found at this edge and nowhere later.
 */
export class Row {
  readonly #record: DriverRecord;
  readonly #statement: string;

  constructor(record: DriverRecord, statement: string) {
    this.#record = record;
    this.#statement = statement;
  }

  #read<T>(column: string, expected: string, is: (value: unknown) => value is T): T {
    const value: unknown = this.#record.has(column) ? this.#record.get(column) : undefined;
    if (is(value)) return value;
    throw new Failure('BAD_ROW', `Statement ${this.#statement} returned no ${expected} in column ${column}`);
  }

  /** Is the column null? */
  isNull(column: string): boolean {
    return this.#record.has(column) && this.#record.get(column) === null;
  }

  text(column: string): string {
    return this.#read(column, 'text', isText);
  }

  optionalText(column: string): string | undefined {
    return this.isNull(column) ? undefined : this.text(column);
  }

  boolean(column: string): boolean {
    return this.#read(column, 'boolean', isBoolean);
  }

  optionalBoolean(column: string): boolean | undefined {
    return this.isNull(column) ? undefined : this.boolean(column);
  }

  /** A whole number within ±(2^53 − 1). */
  integer(column: string): number {
    return this.#read(column, 'whole number', isSafeInteger);
  }

  optionalInteger(column: string): number | undefined {
    return this.isNull(column) ? undefined : this.integer(column);
  }

  number(column: string): number {
    return this.#read(column, 'number', isNumber);
  }

  optionalNumber(column: string): number | undefined {
    return this.isNull(column) ? undefined : this.number(column);
  }

  /** A count that may pass 2^53: the statement returns it through `toString()`. */
  count(column: string): Count {
    return countFromText(this.text(column));
  }

  bytes(column: string): Uint8Array {
    const view = this.#read(column, 'bytes', isBytes);
    return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  }

  texts(column: string): readonly string[] {
    return this.#read(column, 'list of texts', isTexts);
  }

  integers(column: string): readonly number[] {
    return this.#read(column, 'list of whole numbers', isIntegers);
  }

  numbers(column: string): readonly number[] {
    return this.#read(column, 'list of numbers', isNumbers);
  }

  /** Counts that may pass 2^53: the statement returns a list of `toString()`. */
  counts(column: string): readonly Count[] {
    return this.texts(column).map(countFromText);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isSafeInteger = (value: unknown): value is number => Number.isSafeInteger(value);
const isBytes = (value: unknown): value is Int8Array => value instanceof Int8Array;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isIntegers = (value: unknown): value is number[] => Array.isArray(value) && value.every(isSafeInteger);
const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(isNumber);
