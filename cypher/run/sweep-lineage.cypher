// Deletes some of what a run that never showed told of rings.
// parameters: $runId, $limit
// returns: deleted
// bound: one row
// index: run_id
MATCH (run:DetectionRun {runId: $runId})
WHERE run.state <> 'DONE'
MATCH (run)-[:TOLD]->(event:LineageEvent)
WITH event LIMIT $limit
DETACH DELETE event
RETURN count(*) AS deleted
