// Notes up to where partitions of a topic are written. It only moves forward: a worker that lost a partition while it
// was writing must not send its successor back. Sorted by sourceId, so that two writers queue instead of deadlocking.
// parameters: $rows [{sourceId, group, topic, partition, offset}]
// returns: nothing
// bound: the partitions of one worker
// index: source_checkpoint_id
UNWIND $rows AS row
MERGE (checkpoint:SourceCheckpoint {sourceId: row.sourceId})
ON CREATE SET
  checkpoint.group = row.group,
  checkpoint.topic = row.topic,
  checkpoint.partition = toInteger(row.partition),
  checkpoint.offset = toInteger(row.offset)
ON MATCH SET checkpoint.offset =
  CASE WHEN row.offset > checkpoint.offset THEN toInteger(row.offset) ELSE checkpoint.offset END
