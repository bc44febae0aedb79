import type { Driver } from 'neo4j-driver';
import { aggregate } from '../../src/ingest/aggregate.js';
import { type AccountBatch, addRecord, newBatch } from '../../src/ingest/batch.js';
import { toDayRow } from '../../src/ingest/day-rows.js';
import { decodeValue } from '../../src/ingest/decode.js';
import { toFactRow, toLinkRow } from '../../src/ingest/link-rows.js';
import { packSegments } from '../../src/ingest/segments.js';

const ACCOUNTS_A_TRANSACTION = 2_500;
const SESSIONS = 2;
const WRITE = 'UNWIND $rows AS row CREATE (bare:BareRow) SET bare = row';

/** The rows that the ingest writes for one batch of these records, transaction by transaction. */
export function bareRows(lines: Iterable<object>): readonly (readonly object[])[] {
  const batch = newBatch();
  for (const line of lines) {
    const record = decodeValue(line, Date.now());
    if ('code' in record) throw new Error(`A record was refused: ${record.message}`);
    addRecord(batch, record);
  }
  const accounts = [...batch.accounts.values()];
  const transactions: (readonly object[])[] = [];
  for (let at = 0; at < accounts.length; at += ACCOUNTS_A_TRANSACTION) {
    transactions.push(rowsOf(accounts.slice(at, at + ACCOUNTS_A_TRANSACTION)));
  }
  return transactions;
}

function rowsOf(slice: readonly AccountBatch[]): readonly object[] {
  const { freshDays, links, facts, heldBack } = aggregate(slice, new Map(), toDayRow);
  return [
    ...slice.map(({ accountId }) => ({ accountId })),
    ...[...freshDays.values()].flat(),
    ...links.map(toLinkRow),
    ...[...facts].map(([key, known]) => toFactRow(key, known)),
    ...packSegments(heldBack),
  ];
}

/** The floor of any loader with these rows: each a node of its own, nothing looked up, locked, unique or read back. */
export async function writeBareRows(
  driver: Driver,
  transactions: readonly (readonly object[])[],
): Promise<void> {
  const waiting = transactions.values();
  const work = async () => {
    const session = driver.session();
    try {
      for (const rows of waiting) await session.executeWrite((tx) => tx.run(WRITE, { rows }));
    } finally {
      await session.close();
    }
  };
  await Promise.all(Array.from({ length: SESSIONS }, work));
}
