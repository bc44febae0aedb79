// Runs that ended before a time and are still whole, and those whose thinning broke off. The one that shows stays.
// parameters: $before
// returns: runId, finishedAt, thinning
// bound: the runs that ended before
// index: run_sequence, current_run_name
MATCH (run:DetectionRun)
WHERE run.sequence > 0 AND run.state = 'DONE' AND run.finishedAt < $before
  AND (run.thinnedAt IS NULL OR run.thinning)
  AND NOT EXISTS { (:CurrentRun {name: 'current'})-[:IS]->(run) }
RETURN run.runId AS runId, run.finishedAt AS finishedAt, coalesce(run.thinning, false) AS thinning
ORDER BY run.sequence
