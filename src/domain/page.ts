import { Failure } from './failure.js';

/** The largest page: more entries cost a second request, not a slow one. */
export const PAGE_LIMIT = 100;

/** Where in a list an entry stands: the list is ordered by `key`, equal ones by `id`. */
export interface Position {
  /** The run that the list shows; empty where the list is not of a run. */
  readonly runId: string;
  /** A number as text, so that counts of any size are exact; empty where `id` alone orders. */
  readonly key: string;
  readonly id: string;
}

interface PageItem<T> {
  readonly item: T;
  readonly cursor: string;
}

export interface Page<T> {
  readonly items: readonly PageItem<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Bumped when the shape of a position changes, so that an old cursor is refused and not misread. */
const CURSOR_VERSION = 1;

/** `scope` names the list and its order. */
export function encodeCursor(scope: string, { runId, key, id }: Position): string {
  return Buffer.from(JSON.stringify([CURSOR_VERSION, scope, runId, key, id])).toString('base64url');
}

/** Throws `BAD_REQUEST` unless `cursor` was made for the same list in the same order. */
export function decodeCursor(scope: string, cursor: string): Position {
  const [version, madeFor, runId, key, id] = parsed(cursor);
  const known =
    version === CURSOR_VERSION && madeFor === scope && /^(-?\d+(\.\d+)?(e[+-]?\d+)?)?$/i.test(key ?? '');
  if (!known || runId === undefined || key === undefined || id === undefined) {
    throw new Failure('BAD_REQUEST', 'The cursor belongs to another list or order: begin again without it');
  }
  return { runId, key, id };
}

/** Throws `BAD_REQUEST` unless a page of this size may be asked for. */
export function checkPageSize(first: number): void {
  if (first < 1 || first > PAGE_LIMIT) {
    throw new Failure('BAD_REQUEST', `first must be from 1 to ${PAGE_LIMIT}`);
  }
}

/** Cuts `rows`, of which one more than `first` was asked for, to a page. */
export function toPage<T>(
  rows: readonly T[],
  first: number,
  after: string | undefined,
  cursorOf: (row: T) => string,
): Page<T> {
  return {
    items: rows.slice(0, first).map((item) => ({ item, cursor: cursorOf(item) })),
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== undefined,
  };
}

/** The key of a position as a statement takes it: exact for whole numbers of any size; `null` where there is none. */
export function keyParameter(key: string | undefined): number | bigint | null {
  if (key === undefined || key === '') return null;
  return /^-?\d+$/.test(key) ? BigInt(key) : Number(key);
}

function parsed(cursor: string): readonly [unknown, ...(string | undefined)[]] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(value)) return [undefined];
    const [version, ...texts] = value as unknown[];
    return [version, ...texts.map((text) => (typeof text === 'string' ? text : undefined))];
  } catch {
    return [undefined];
  }
}
