// Marks a run that has not finished as failed.
// parameters: $runId, $finishedAt, $failure
// returns: nothing
// bound: none
// index: run_id
MATCH (run:DetectionRun {runId: $runId})
WHERE run.state = 'RUNNING'
SET run.state = 'FAILED', run.finishedAt = $finishedAt, run.failure = $failure
