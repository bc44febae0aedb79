// Writes cases as they are now, and adds what happened to them.
// parameters: $rows [{ringId, version, state, assignee, priority, verdict, needsReview, openedAt, changedAt,
//   mergedIntoRingId, splitFromRingId, events [{key, sequence, at, actor, kind, stateBefore, stateAfter, details}]}]
// returns: nothing
// bound: the cases given
// index: ring_id, case_ring_id
UNWIND $rows AS row
MATCH (ring:Ring {ringId: row.ringId})
MERGE (work:Case {ringId: row.ringId})
MERGE (ring)-[:HAS_CASE]->(work)
SET work.version = toInteger(row.version),
    work.state = row.state,
    work.assignee = row.assignee,
    work.priority = row.priority,
    work.verdict = row.verdict,
    work.needsReview = row.needsReview,
    work.openedAt = toInteger(row.openedAt),
    work.changedAt = toInteger(row.changedAt),
    work.mergedIntoRingId = row.mergedIntoRingId,
    work.splitFromRingId = row.splitFromRingId
WITH work, row
UNWIND row.events AS event
CREATE (work)-[:HAS_EVENT]->(:CaseEvent {
  key: event.key,
  sequence: toInteger(event.sequence),
  at: toInteger(event.at),
  actor: event.actor,
  kind: event.kind,
  stateBefore: event.stateBefore,
  stateAfter: event.stateAfter,
  details: event.details
})
