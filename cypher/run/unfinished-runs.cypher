// Runs that never finished and may have left something behind.
// parameters: none
// returns: runId
// bound: the runs that failed since the last good one
// index: run_sequence
MATCH (run:DetectionRun)
WHERE run.sequence > 0 AND run.state <> 'DONE'
  AND (run.state = 'RUNNING' OR EXISTS { (run)-[:FOUND|TOLD]->() })
RETURN run.runId AS runId
ORDER BY runId
