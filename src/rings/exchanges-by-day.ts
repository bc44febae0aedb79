import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

interface DayRow {
  readonly day: number;
  readonly exchanges: number;
}

const readDays = defineStatement<{ accountIds: readonly string[] }, DayRow>({
  file: 'evaluation/exchanges-by-day',
  mode: 'READ',
  row: (row) => ({ day: row.integer('day'), exchanges: row.number('exchanges') }),
});

const ACCOUNTS_A_STATEMENT = 2_000;

/** Exchanges of these accounts together by epoch day, days without any left out. */
export async function exchangesByDay(
  graph: Graph,
  accountIds: readonly string[],
  options: RunOptions,
): Promise<ReadonlyMap<number, number>> {
  const days = new Map<number, number>();
  for (let at = 0; at < accountIds.length; at += ACCOUNTS_A_STATEMENT) {
    const part = accountIds.slice(at, at + ACCOUNTS_A_STATEMENT);
    for (const { day, exchanges } of await graph.read(readDays, { accountIds: part }, options)) {
      days.set(day, (days.get(day) ?? 0) + exchanges);
    }
  }
  return days;
}
