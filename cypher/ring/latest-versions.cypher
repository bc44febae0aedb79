// The version of each ring in the newest finished run that found it, up to the run that an answer shows.
// parameters: $ringIds, $runId (of the run that an answer shows)
// returns: ringId, versionId
// bound: one row an id
// index: run_id, ring_id
MATCH (shown:DetectionRun {runId: $runId})
UNWIND $ringIds AS ringId
MATCH (ring:Ring {ringId: ringId})
CALL (shown, ring) {
  MATCH (ring)-[:HAS_VERSION]->(version:RingVersion)<-[:FOUND]-(run:DetectionRun)
  WHERE run.state = 'DONE' AND run.sequence <= shown.sequence
  RETURN version
  ORDER BY run.sequence DESC
  LIMIT 1
}
RETURN ringId, version.versionId AS versionId
