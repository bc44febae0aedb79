import type { LineageKind } from '../domain/lineage.js';
import type { Reading } from '../domain/ring.js';
import type { WriteTransaction } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { ringEvents, type ToldRing } from './ring-events.js';
import type { NewEvent } from './webhook-event.js';

const toldRings = defineStatement<{ runId: string }, ToldRing>({
  file: 'webhooks/told-rings',
  mode: 'READ',
  row: (row) => ({
    ringId: row.text('ringId'),
    kind: row.text('kind') as LineageKind,
    accountsBefore: row.integer('accountsBefore'),
    accountsAfter: row.integer('accountsAfter'),
    otherRingId: row.optionalText('otherRingId'),
    reading: row.optionalText('reading') as Reading | undefined,
    previousReading: row.optionalText('previousReading') as Reading | undefined,
    confidence: row.optionalNumber('confidence'),
  }),
});
const newlyRings = defineStatement<{ runId: string }, ToldRing>({
  file: 'webhooks/newly-rings',
  mode: 'READ',
  row: (row) => ({
    ringId: row.text('ringId'),
    kind: undefined,
    accountsBefore: row.integer('accountsBefore'),
    accountsAfter: row.integer('accountsAfter'),
    otherRingId: undefined,
    reading: 'RING',
    previousReading: row.text('previousReading') as Reading,
    confidence: row.number('confidence'),
  }),
});
const createEvents = defineStatement<{ rows: readonly NewEvent[]; now: number }>({
  file: 'webhooks/create-events',
  mode: 'WRITE',
});

/**
 * Puts what a run tells of rings into the outbox, in the transaction that lets the run show and before it does: then
 * both happen or neither.
 */
export async function announceRun(transaction: WriteTransaction, runId: string, now: number): Promise<void> {
  const told = await transaction.run(toldRings, { runId });
  const newly = await transaction.run(newlyRings, { runId });
  const rows = ringEvents(runId, [...told, ...newly], now);
  if (rows.length > 0) await transaction.run(createEvents, { rows, now });
}
