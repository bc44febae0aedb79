// Keeps the run that shows, and with it all cases, as they are until the transaction ends. A run that ends waits.
// parameters: none
// returns: nothing
// bound: one row, none before the first run
// index: current_run_name
MATCH (current:CurrentRun {name: 'current'})
SET current.lock = 1
