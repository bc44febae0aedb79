// Writes what a run tells of rings: at most one event a ring.
// parameters: $runId, $rows [{ringId, kind, accountsBefore, accountsAfter, otherRingId}]
// returns: nothing
// bound: one slice of events
// index: run_id, ring_id
MATCH (run:DetectionRun {runId: $runId})
UNWIND $rows AS row
MATCH (ring:Ring {ringId: row.ringId})
CREATE (ring)-[:HAS_LINEAGE]->(:LineageEvent {
  kind: row.kind,
  accountsBefore: toInteger(row.accountsBefore),
  accountsAfter: toInteger(row.accountsAfter),
  otherRingId: row.otherRingId
})<-[:TOLD]-(run)
