// Marks the database as the demonstration's.
// parameters: $loaded
// returns: nothing
// bound: one row
// index: label scan of Demo
MERGE (demo:Demo)
SET demo.loaded = $loaded
