// Deletes some bare versions of a run that never showed, or is being thinned, and the rings that no other run found.
// parameters: $runId, $limit
// returns: deleted
// bound: one row
// index: run_id
MATCH (run:DetectionRun {runId: $runId})
WHERE run.state <> 'DONE' OR run.thinning
MATCH (run)-[:FOUND]->(version:RingVersion)<-[:HAS_VERSION]-(ring:Ring)
WHERE run.state <> 'DONE' OR EXISTS {
  (version)<-[:HAS_VERSION]-(:Ring)-[:HAS_VERSION]->(:RingVersion)<-[:FOUND]-(later:DetectionRun)
  WHERE later.state = 'DONE' AND later.sequence > run.sequence
}
WITH ring, version LIMIT $limit
DETACH DELETE version
WITH ring
CALL (ring) {
  WITH ring WHERE NOT EXISTS { (ring)-[:HAS_VERSION]->() }
  DELETE ring
}
RETURN count(*) AS deleted
