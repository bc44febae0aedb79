// What finished runs told of rings, by kind, and which finished run came before each.
// parameters: $runIds
// returns: runId, previousRunId, kind (null: nothing was told), events
// bound: one row an id and kind; looks at all that a run told
// index: run_id, run_sequence
UNWIND $runIds AS runId
MATCH (run:DetectionRun {runId: runId})
WHERE run.state = 'DONE'
CALL (run) {
  OPTIONAL MATCH (previous:DetectionRun)
  WHERE previous.sequence < run.sequence AND previous.state = 'DONE'
  RETURN previous
  ORDER BY previous.sequence DESC
  LIMIT 1
}
OPTIONAL MATCH (run)-[:TOLD]->(event:LineageEvent)
RETURN runId, previous.runId AS previousRunId, event.kind AS kind, count(event) AS events
ORDER BY kind
