import type { Page } from '../elements/use-pages.js';

export type ReadPage<Row> = (after: string | null, signal: AbortSignal) => Promise<Page<Row>>;

/** What was read of a list. */
export interface ReadList<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Why it was not read to its end; undefined when it was. */
  readonly cut: string | undefined;
}

/** A list that is in memory as a whole, as a page of its own. */
export function wholeList<Row>(rows: readonly Row[]): ReadPage<Row> {
  const pageInfo = { hasNextPage: false, endCursor: null };
  return async () => ({ nodes: rows, totalCount: rows.length, pageInfo });
}

/** A tab holds so many rows in memory without trouble; the command line writes more. */
export const MOST_ROWS = 250_000;

/**
 * Reads a list page by page to its end, until it is told to stop, or until a page fails: what was read by then is kept,
 * with why it ends there.
 */
export async function readList<Row>(
  readPage: ReadPage<Row>,
  onProgress: (rows: number, total: number) => void,
  signal: AbortSignal,
  mostRows = MOST_ROWS,
): Promise<ReadList<Row>> {
  const rows: Row[] = [];
  let total = 0;
  let after: string | null = null;
  do {
    try {
      const page: Page<Row> = await readPage(after, signal);
      rows.push(...page.nodes);
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } catch (error) {
      if (signal.aborted) return { rows, total, cut: 'stopped' };
      return { rows, total, cut: error instanceof Error ? error.message : 'the server failed' };
    }
    onProgress(rows.length, total);
    if (after !== null && rows.length >= mostRows) {
      return { rows, total, cut: `more than ${mostRows} rows are for the command line` };
    }
  } while (after !== null);
  return { rows, total, cut: undefined };
}
