// The newest exchange held, as an epoch day.
// parameters: none
// returns: newestDay
// bound: one row
// index: horizon_name
MATCH (horizon:Horizon {name: 'exchange'})
RETURN horizon.newestDay AS newestDay
