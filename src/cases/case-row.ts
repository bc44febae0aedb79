import type { Case, CasePriority, CaseState, Verdict } from '../domain/case.js';
import type { ChangedCase } from '../domain/case-event.js';
import { countFromText } from '../domain/count.js';
import type { Row } from '../graph/row.js';
import { toEventRow } from './event-row.js';

type KeptVerdict = Omit<Verdict, 'exchanges'> & { readonly exchanges: string };

/** Reads the columns of a case. */
export function fromCaseRow(row: Row): Case {
  const verdict = row.optionalText('verdict');
  return {
    ringId: row.text('ringId'),
    version: row.integer('version'),
    state: row.text('state') as CaseState,
    assignee: row.optionalText('assignee'),
    priority: row.text('priority') as CasePriority,
    verdict: verdict === undefined ? undefined : fromVerdictText(verdict),
    needsReview: row.boolean('needsReview'),
    openedAt: row.optionalInteger('openedAt'),
    changedAt: row.optionalInteger('changedAt'),
    mergedIntoRingId: row.optionalText('mergedIntoRingId'),
    splitFromRingId: row.optionalText('splitFromRingId'),
  };
}

/** A case and what happened to it as `case/write` takes them. */
export function toCaseRow({ case: of, events }: ChangedCase): object {
  return {
    ringId: of.ringId,
    version: of.version,
    state: of.state,
    assignee: of.assignee ?? null,
    priority: of.priority,
    verdict: of.verdict ? toVerdictText(of.verdict) : null,
    needsReview: of.needsReview,
    openedAt: of.openedAt ?? null,
    changedAt: of.changedAt ?? null,
    mergedIntoRingId: of.mergedIntoRingId ?? null,
    splitFromRingId: of.splitFromRingId ?? null,
    events: events.map((event) => toEventRow(of.ringId, event)),
  };
}

/** JSON, with a count that may pass 2^53 as text. */
function toVerdictText(verdict: Verdict): string {
  return JSON.stringify({ ...verdict, exchanges: String(verdict.exchanges) } satisfies KeptVerdict);
}

function fromVerdictText(text: string): Verdict {
  const kept = JSON.parse(text) as KeptVerdict;
  // JSON leaves out what there is not.
  return {
    ...kept,
    exchanges: countFromText(kept.exchanges),
    text: kept.text,
    approvedBy: kept.approvedBy,
    inForceAt: kept.inForceAt,
  };
}
