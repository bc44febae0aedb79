import { createHash } from 'node:crypto';
import { Failure } from '../domain/failure.js';
import { type LookUpTally, MOST_LOOKED_UP } from '../domain/look-up.js';
import { checkPageSize, decodeCursor, encodeCursor, toPage } from '../domain/page.js';
import { type PageArguments, toPageRequest } from './arguments.js';
import { type Connection, loadPage, toConnection } from './connection.js';

/** One screen of ids. */
const UNKNOWN_SHOWN = 100;

/** The first of the entries of a list that name nothing. */
export function unknownEntries({ unknown }: LookUpTally, first: number | null): readonly string[] {
  const shown = first ?? UNKNOWN_SHOWN;
  if (shown < 0 || shown > MOST_LOOKED_UP) {
    throw new Failure('BAD_REQUEST', `first must be from 0 to ${MOST_LOOKED_UP}`);
  }
  return unknown.slice(0, shown);
}

/** A page of what a list names. A cursor is good for the same list only, in any order; it does not repeat it. */
export async function lookedUpPage<T>(
  { known, unknown }: LookUpTally,
  args: PageArguments,
  load: (id: string) => Promise<T | undefined>,
): Promise<Connection<T>> {
  const { first, after } = toPageRequest(args);
  checkPageSize(first);
  const scope = `look-up/${hashOf([...known, ...unknown])}`;
  const begun = after === undefined ? '' : decodeCursor(scope, after).id;
  const rows = known.filter((id) => id > begun).slice(0, first + 1);
  const page = toPage(rows, first, after, (id) => encodeCursor(scope, { runId: '', key: '', id }));
  return toConnection(await loadPage(page, load), () => known.length);
}

function hashOf(ids: readonly string[]): string {
  return createHash('sha256')
    .update([...ids].sort().join('\n'))
    .digest('base64url');
}
