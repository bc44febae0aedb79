// How many runs there are.
// parameters: none
// returns: total
// bound: one row
// index: count store
MATCH (run:DetectionRun)
RETURN count(run) AS total
