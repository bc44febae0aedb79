import type { AccountActivity } from '../domain/detection/behaviour.js';
import { cellParts } from '../domain/volume.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

interface ActivityRow {
  readonly accountId: string;
  readonly day: number;
  readonly exchanges: number;
  readonly cells: readonly string[];
  readonly cellExchanges: readonly number[];
  readonly hours: readonly number[];
}

const readActivityDays = defineStatement<{ accountIds: readonly string[]; beforeDay: number }, ActivityRow>({
  file: 'detection/read-activity',
  mode: 'READ',
  row: (row) => ({
    accountId: row.text('accountId'),
    day: row.integer('day'),
    exchanges: row.number('exchanges'),
    cells: row.texts('cells'),
    cellExchanges: row.numbers('cellExchanges'),
    hours: row.numbers('hours'),
  }),
});

const ACCOUNTS_A_STATEMENT = 500;

/** What each account did before an epoch day; accounts without an exchange are left out. */
export async function readActivity(
  graph: Graph,
  accountIds: readonly string[],
  beforeDay: number,
  options: RunOptions,
): Promise<ReadonlyMap<string, AccountActivity>> {
  const activities = new Map<string, AccountActivity>();
  for (let at = 0; at < accountIds.length; at += ACCOUNTS_A_STATEMENT) {
    const part = accountIds.slice(at, at + ACCOUNTS_A_STATEMENT);
    const byAccount = new Map<string, ActivityRow[]>();
    for (const row of await graph.read(readActivityDays, { accountIds: part, beforeDay }, options)) {
      byAccount.set(row.accountId, [...(byAccount.get(row.accountId) ?? []), row]);
    }
    for (const [accountId, days] of byAccount) activities.set(accountId, summarise(days));
  }
  return activities;
}

/** `days` in ascending order. */
function summarise(days: readonly ActivityRow[]): AccountActivity {
  const hours = new Array<number>(24).fill(0);
  const capabilities = new Map<string, number>();
  let exchanges = 0;
  for (const day of days) {
    exchanges += day.exchanges;
    day.hours.forEach((count, hour) => {
      hours[hour]! += count;
    });
    day.cells.forEach((cell, at) => {
      const { capability } = cellParts(cell);
      capabilities.set(capability, (capabilities.get(capability) ?? 0) + day.cellExchanges[at]!);
    });
  }
  const spanDays = days.at(-1)!.day - days[0]!.day + 1;
  return { exchanges, activeDays: days.length, spanDays, hours, capabilities };
}
