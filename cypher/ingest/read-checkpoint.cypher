// Up to where a file is written: bytes, lines, how many of these were refused, and the digest of these bytes.
// parameters: $sourceId
// returns: bytes, lines, refused, digest
// bound: one row
// index: source_checkpoint_id
MATCH (checkpoint:SourceCheckpoint {sourceId: $sourceId})
RETURN checkpoint.bytes AS bytes,
       checkpoint.lines AS lines,
       checkpoint.refused AS refused,
       checkpoint.digest AS digest
