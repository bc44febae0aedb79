// Deletes some days of the versions of a run that never showed.
// parameters: $runId, $limit
// returns: deleted
// bound: one row
// index: run_id
MATCH (run:DetectionRun {runId: $runId})
WHERE run.state <> 'DONE'
MATCH (run)-[:FOUND]->(:RingVersion)-[:ON_DAY]->(day:RingDay)
WITH day LIMIT $limit
DETACH DELETE day
RETURN count(*) AS deleted
