// Deletes some members and bindings of the versions of a run that never showed, or is being thinned.
// parameters: $runId, $limit
// returns: deleted
// bound: one row
// index: run_id
MATCH (run:DetectionRun {runId: $runId})
WHERE run.state <> 'DONE' OR run.thinning
MATCH (run)-[:FOUND]->(version:RingVersion)
WHERE run.state <> 'DONE' OR EXISTS {
  (version)<-[:HAS_VERSION]-(:Ring)-[:HAS_VERSION]->(:RingVersion)<-[:FOUND]-(later:DetectionRun)
  WHERE later.state = 'DONE' AND later.sequence > run.sequence
}
MATCH (version)-[link:HAS_MEMBER|BOUND_BY]->()
WITH link LIMIT $limit
DELETE link
RETURN count(*) AS deleted
