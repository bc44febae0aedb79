// How much runs told of each ring, up to the run that an answer shows.
// parameters: $ringIds, $runId
// returns: ringId, total
// bound: one row a ring; looks at all its events
// index: run_id, ring_id
MATCH (shown:DetectionRun {runId: $runId})
UNWIND $ringIds AS ringId
MATCH (ring:Ring {ringId: ringId})
RETURN ringId, COUNT {
  MATCH (ring)-[:HAS_LINEAGE]->(:LineageEvent)<-[:TOLD]-(run:DetectionRun)
  WHERE run.state = 'DONE' AND run.sequence <= shown.sequence
} AS total
