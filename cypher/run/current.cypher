// The run whose findings show.
// parameters: none
// returns: runId
// bound: one row, none before the first run
// index: current_run_name
MATCH (:CurrentRun {name: 'current'})-[:IS]->(run:DetectionRun)
RETURN run.runId AS runId
