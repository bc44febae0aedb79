import type { CaseState } from '../domain/case.js';
import type { CaseEvent, CaseEventDetails, CaseEventKind } from '../domain/case-event.js';
import type { Row } from '../graph/row.js';

/** Digits of a sequence in a key: keys of one case sort as its events. */
const SEQUENCE_DIGITS = 9;

/** An event as `case/write` takes it: what goes with its kind is JSON. */
export function toEventRow(
  ringId: string,
  { sequence, at, actor, kind, stateBefore, stateAfter, ...details }: CaseEvent,
): object {
  return {
    key: `${ringId}|${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`,
    sequence,
    at,
    actor,
    kind,
    stateBefore,
    stateAfter,
    details: JSON.stringify(details),
  };
}

/** Reads the columns of an event. */
export function fromEventRow(row: Row): CaseEvent {
  return {
    ...(JSON.parse(row.text('details')) as CaseEventDetails),
    sequence: row.integer('sequence'),
    at: row.integer('at'),
    actor: row.text('actor'),
    kind: row.text('kind') as CaseEventKind,
    stateBefore: row.text('stateBefore') as CaseState,
    stateAfter: row.text('stateAfter') as CaseState,
  };
}
