// Moves the newest day with an exchange forward.
// parameters: $newestDay
// returns: nothing
// bound: one row
// index: horizon_name
MERGE (horizon:Horizon {name: 'exchange'})
ON CREATE SET horizon.newestDay = $newestDay
ON MATCH SET horizon.newestDay =
  CASE WHEN $newestDay > horizon.newestDay THEN $newestDay ELSE horizon.newestDay END
