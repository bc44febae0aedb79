// The newest run that had finished at a time.
// parameters: $at
// returns: runId, thinned
// bound: one row
// index: run_sequence
MATCH (run:DetectionRun)
WHERE run.sequence > 0 AND run.state = 'DONE' AND run.finishedAt <= $at
RETURN run.runId AS runId, run.thinnedAt IS NOT NULL AS thinned
ORDER BY run.sequence DESC
LIMIT 1
