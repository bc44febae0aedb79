// Up to where partitions of a topic are written: the offset of the first message that is not.
// parameters: $sourceIds
// returns: sourceId, offset
// bound: the partitions asked for
// index: source_checkpoint_id
UNWIND $sourceIds AS sourceId
MATCH (checkpoint:SourceCheckpoint {sourceId: sourceId})
RETURN checkpoint.sourceId AS sourceId, checkpoint.offset AS offset
