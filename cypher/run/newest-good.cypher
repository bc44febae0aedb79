// When the newest run that counted all data and ended well began.
// parameters: none
// returns: startedAt
// bound: one row, none before there is one
// index: run_sequence
MATCH (run:DetectionRun)
WHERE run.sequence > 0 AND run.state = 'DONE' AND run.asOfDay IS NULL
RETURN run.startedAt AS startedAt
ORDER BY run.sequence DESC
LIMIT 1
