// A page of runs, the newest first.
// parameters: $before (a sequence; null: from the newest), $limit
// returns: runId, sequence
// bound: $limit
// index: run_sequence
MATCH (run:DetectionRun)
WHERE run.sequence < coalesce($before, 9007199254740991)
RETURN run.runId AS runId, run.sequence AS sequence
ORDER BY sequence DESC
LIMIT $limit
