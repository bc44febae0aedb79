import { appendAudit } from '../audit/append.js';
import type { Actor } from '../domain/actor.js';
import type { Case } from '../domain/case.js';
import { followRun, type RingMove } from '../domain/case-lineage.js';
import type { RingChange } from '../domain/ring-change.js';
import { versionIdOf } from '../domain/version-id.js';
import type { WriteTransaction } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';
import { casesByRing, writeCases } from './case-statements.js';
import { memberChanges } from './member-changes.js';

const toldMoves = defineStatement<{ runId: string }, RingMove>({
  file: 'case/told-moves',
  mode: 'READ',
  row: (row) => ({
    kind: row.text('kind') as RingMove['kind'],
    ringId: row.text('ringId'),
    otherRingId: row.text('otherRingId'),
  }),
});
const harmlessRings = defineStatement<Parameters, string>({
  file: 'case/harmless',
  mode: 'READ',
  row: (row) => row.text('ringId'),
});

/**
 * Has cases follow what a run told of their rings. Belongs into the transaction that lets the run show, after
 * `lockCases`: so it happens once, and nobody sees the run without it. One row in the audit for all.
 */
export async function casesFollowRun(
  transaction: WriteTransaction,
  { runId, actor }: { readonly runId: string; readonly actor: Actor },
  at: number,
): Promise<void> {
  const moves = await transaction.run(toldMoves, { runId });
  const harmless = await transaction.run(harmlessRings, {});
  const ringIds = new Set([
    ...harmless,
    ...moves.flatMap(({ ringId, otherRingId }) => [ringId, otherRingId]),
  ]);
  if (ringIds.size === 0) return;
  const kept = await transaction.run(casesByRing, { ringIds: [...ringIds] });
  const cases = new Map(kept.map((of) => [of.ringId, of]));
  const changes = await changesSinceVerdict(transaction, runId, cases, harmless);
  const changed = followRun({ runId, at, moves, cases, changes });
  if (changed.length === 0) return;
  await writeCases(transaction, changed);
  const reopened = changed.filter(({ events }) => events.some(({ kind }) => kind === 'REOPENED_BY_CHANGE'));
  await appendAudit(transaction, actor, at, {
    action: 'CASES_FOLLOWED_RUN',
    targets: changed.map(({ case: { ringId } }) => `Ring:${ringId}`),
    to: { runId, reopened: reopened.map(({ case: { ringId } }) => ringId) },
  });
}

/** Of the rings that the run found, what is different from what was judged. */
async function changesSinceVerdict(
  transaction: WriteTransaction,
  runId: string,
  cases: ReadonlyMap<string, Case>,
  ringIds: readonly string[],
): Promise<ReadonlyMap<string, RingChange>> {
  const judged = ringIds.flatMap((ringId) => {
    const verdict = cases.get(ringId)?.verdict;
    return verdict ? [{ ringId, verdict }] : [];
  });
  const pairs = judged.map(({ ringId, verdict }, place) => ({
    place,
    beforeId: versionIdOf(verdict.runId, ringId),
    afterId: versionIdOf(runId, ringId),
  }));
  const rows = await transaction.run(memberChanges, { pairs });
  return new Map(
    rows.map(({ place, reading, accountCount, joined, left }) => {
      const { ringId, verdict } = judged[place]!;
      const change: RingChange = {
        accountsBefore: verdict.accountCount,
        accountsAfter: accountCount,
        accountsJoined: joined,
        accountsLeft: left,
        readingBefore: verdict.reading,
        readingAfter: reading,
        merged: 0,
        split: 0,
      };
      return [ringId, change];
    }),
  );
}
