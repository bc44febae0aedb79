// Notes which step a run under way is at, and what the steps before took.
// parameters: $runId, $step, $stepStartedAt, $steps
// returns: nothing
// bound: none
// index: run_id
MATCH (run:DetectionRun {runId: $runId})
WHERE run.state = 'RUNNING'
SET run.step = $step, run.stepStartedAt = $stepStartedAt, run.steps = $steps
