import { dayText } from '../domain/time.js';
import { countText } from './figure-text.js';
import { fixedWidthTable } from './fixed-width-table.js';
import type { TimeToDetect } from './replay.js';

/** When each ring was founded, as a table of fixed width. */
export function renderReplay(rings: readonly TimeToDetect[]): string {
  const rows = rings.map(({ ring, accounts, epochDay, days, exchanges, ringAccounts, groupAccounts }) => [
    ring,
    countText(accounts),
    epochDay === null ? 'never' : dayText(epochDay),
    ...[days, exchanges, ringAccounts, groupAccounts].map((count) =>
      count === null ? 'n/a' : countText(count),
    ),
  ]);
  const header = ['Ring', 'accounts', 'founded on', 'after days', 'exchanges', 'of it in group', 'group'];
  return fixedWidthTable(header, rows);
}
