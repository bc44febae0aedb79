// A ring in the newest run that found it, as far as a verdict rests on it.
// parameters: $ringIds
// returns: ringId, runId, reading, accountCount, exchanges (as text), shownSequence (of the run that shows)
// bound: one row an id, none for a ring that never showed
// index: current_run_name, ring_id
MATCH (:CurrentRun {name: 'current'})-[:IS]->(shown:DetectionRun)
UNWIND $ringIds AS ringId
MATCH (ring:Ring {ringId: ringId})
CALL (shown, ring) {
  MATCH (ring)-[:HAS_VERSION]->(version:RingVersion)<-[:FOUND]-(run:DetectionRun)
  WHERE run.state = 'DONE' AND run.sequence <= shown.sequence
  RETURN version
  ORDER BY run.sequence DESC
  LIMIT 1
}
RETURN ringId,
       version.runId AS runId,
       version.reading AS reading,
       version.accountCount AS accountCount,
       toString(version.exchanges) AS exchanges,
       shown.sequence AS shownSequence
