import { CASE_PRIORITIES, type Case, type CasePriority, untouchedCase } from './case.js';
import { type CaseEffect, type CaseEventKind, type ChangedCase, withEvent } from './case-event.js';
import { isOtherRing, type RingChange } from './ring-change.js';

/** One ring became part of another, or came out of it, in a run. */
export interface RingMove {
  readonly kind: 'MERGED_INTO' | 'SPLIT_FROM';
  readonly ringId: string;
  readonly otherRingId: string;
}

/** What a run means for the cases of its rings. */
export interface RunForCases {
  readonly runId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** By ring id; each ring in at most one. */
  readonly moves: readonly RingMove[];
  /** By ring id: all cases of rings in `moves` and `changes`. */
  readonly cases: ReadonlyMap<string, Case>;
  /** By ring id, of rings held to be harmless: what is different from what was judged, moves not counted yet. */
  readonly changes: ReadonlyMap<string, RingChange>;
}

/**
 * What becomes of cases when a run shows, by ring. A case stays with its ring. Of two rings that became one both keep
 * theirs, and the one that goes on needs review; so do both sides of a split. A ring held to be harmless that is
 * another one now is reopened. A ring that nobody worked on, and that met none that somebody did, gets no case. Pure.
 */
export function followRun({ runId, at, moves, cases, changes }: RunForCases): readonly ChangedCase[] {
  const changed = new Map<string, ChangedCase>();
  const caseOf = (ringId: string) =>
    changed.get(ringId) ?? { case: cases.get(ringId) ?? untouchedCase(ringId), events: [] };
  const note = (
    ringId: string,
    kind: CaseEventKind,
    effect: CaseEffect,
    details: { readonly otherRingId?: string; readonly change?: RingChange },
  ) =>
    changed.set(
      ringId,
      withEvent(caseOf(ringId), { at, actor: `run:${runId}`, kind, details: { ...details, runId }, effect }),
    );

  for (const { kind, ringId, otherRingId } of moves) {
    const [own, other] = [cases.get(ringId), cases.get(otherRingId)];
    if (own && isKnown(own, kind, otherRingId)) continue;
    if (kind === 'MERGED_INTO') {
      if (own) note(ringId, 'MERGED_INTO', { mergedIntoRingId: otherRingId }, { otherRingId });
      if (own ?? other) {
        const taken = takeOver(caseOf(otherRingId).case, own);
        note(otherRingId, 'MERGED', { ...taken, needsReview: true }, { otherRingId: ringId });
      }
    } else if (own ?? other) {
      const taken = takeOver(caseOf(ringId).case, other);
      const parents = { mergedIntoRingId: undefined, splitFromRingId: other && otherRingId };
      note(ringId, 'SPLIT_FROM', { ...taken, ...parents, needsReview: true }, { otherRingId });
      if (other) note(otherRingId, 'SPLIT', { needsReview: true }, { otherRingId: ringId });
    }
  }
  for (const [ringId, difference] of changes) {
    const change = {
      ...difference,
      merged: countMoves(moves, (move) => move.kind === 'MERGED_INTO' && move.otherRingId === ringId),
      split: countMoves(moves, (move) => move.kind === 'SPLIT_FROM' && move.otherRingId === ringId),
    };
    if (caseOf(ringId).case.state !== 'CLOSED_BENIGN' || !isOtherRing(change)) continue;
    note(ringId, 'REOPENED_BY_CHANGE', { state: 'REOPENED', verdict: undefined }, { change });
  }
  return [...changed.values()];
}

/** A run that looked back may have had it otherwise in between; the case knows it already. */
function isKnown(
  { mergedIntoRingId, splitFromRingId }: Case,
  kind: RingMove['kind'],
  otherRingId: string,
): boolean {
  return kind === 'MERGED_INTO'
    ? mergedIntoRingId === otherRingId
    : mergedIntoRingId === undefined && splitFromRingId === otherRingId;
}

/** Who worked on the one goes on with the other, unless somebody has it; the more urgent one decides. */
function takeOver(own: Case, from: Case | undefined): Pick<Case, 'assignee' | 'priority'> {
  return {
    assignee: own.assignee ?? from?.assignee,
    priority: from && rank(from.priority) > rank(own.priority) ? from.priority : own.priority,
  };
}

function rank(priority: CasePriority): number {
  return CASE_PRIORITIES.indexOf(priority);
}

function countMoves(moves: readonly RingMove[], isCounted: (move: RingMove) => boolean): number {
  return moves.filter(isCounted).length;
}
