// Deletes some members and bindings of the versions of a run that never showed.
// parameters: $runId, $limit
// returns: deleted
// bound: one row
// index: run_id
MATCH (run:DetectionRun {runId: $runId})
WHERE run.state <> 'DONE'
MATCH (run)-[:FOUND]->(:RingVersion)-[link:HAS_MEMBER|BOUND_BY]->()
WITH link LIMIT $limit
DELETE link
RETURN count(*) AS deleted
