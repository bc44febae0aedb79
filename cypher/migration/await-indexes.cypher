// Waits until every index is online.
// parameters: $seconds
// returns: nothing
// bound: none
// index: none
CALL db.awaitIndexes($seconds)
