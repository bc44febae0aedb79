import type { Case, JudgedRing } from '../domain/case.js';
import type { ChangedCase } from '../domain/case-event.js';
import type { Reading } from '../domain/ring.js';
import type { WriteTransaction } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';
import { fromCaseRow, toCaseRow } from './case-row.js';

export const casesByRing = defineStatement<{ ringIds: readonly string[] }, Case>({
  file: 'case/by-ring',
  mode: 'READ',
  row: fromCaseRow,
});

/** A ring as it shows, and where the run that shows stands among all. */
export interface ShownJudgedRing extends JudgedRing {
  readonly ringId: string;
  readonly shownSequence: number;
}

export const judgedRings = defineStatement<{ ringIds: readonly string[] }, ShownJudgedRing>({
  file: 'case/judged',
  mode: 'READ',
  row: (row) => ({
    ringId: row.text('ringId'),
    runId: row.text('runId'),
    reading: row.text('reading') as Reading,
    accountCount: row.integer('accountCount'),
    exchanges: row.count('exchanges'),
    shownSequence: row.integer('shownSequence'),
  }),
});

const lockShownRun = defineStatement<Parameters>({ file: 'case/lock-shown', mode: 'WRITE' });
const write = defineStatement<{ rows: readonly object[] }>({ file: 'case/write', mode: 'WRITE' });

/**
 * Keeps all cases and the run that shows as they are until the transaction ends: whatever changes one of them calls
 * this first. So nobody judges a ring of a run that is about to be replaced.
 */
export async function lockCases(transaction: WriteTransaction): Promise<void> {
  await transaction.run(lockShownRun, {});
}

export async function writeCases(
  transaction: WriteTransaction,
  changed: readonly ChangedCase[],
): Promise<void> {
  if (changed.length > 0) await transaction.run(write, { rows: changed.map(toCaseRow) });
}
