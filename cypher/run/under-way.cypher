// The newest run, when it is under way.
// parameters: none
// returns: runId
// bound: one row
// index: run_sequence
MATCH (run:DetectionRun)
WHERE run.sequence > 0
WITH run
ORDER BY run.sequence DESC
LIMIT 1
WITH run
WHERE run.state = 'RUNNING'
RETURN run.runId AS runId
