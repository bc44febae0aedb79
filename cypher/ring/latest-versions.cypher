// The version of each ring in the newest finished run that found it, the run that shows before all others.
// parameters: $ringIds, $runId (of the run that shows)
// returns: ringId, versionId
// bound: one row an id
// index: ring_id
UNWIND $ringIds AS ringId
MATCH (ring:Ring {ringId: ringId})
CALL (ring) {
  MATCH (ring)-[:HAS_VERSION]->(version:RingVersion)<-[:FOUND]-(run:DetectionRun)
  WHERE run.state = 'DONE'
  RETURN version
  ORDER BY run.runId = $runId DESC, run.sequence DESC
  LIMIT 1
}
RETURN ringId, version.versionId AS versionId
