// Forgets how far a file was written: it was read to its end.
// parameters: $sourceId
// returns: nothing
// bound: one row
// index: source_checkpoint_id
MATCH (checkpoint:SourceCheckpoint {sourceId: $sourceId})
DELETE checkpoint
