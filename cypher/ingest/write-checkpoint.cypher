// Notes up to where a file is written. The last one to say so wins: of two processes on the same file each says what
// is true, and a file that was changed begins anew.
// parameters: $sourceId, $bytes, $lines, $refused, $digest
// returns: nothing
// bound: one row
// index: source_checkpoint_id
MERGE (checkpoint:SourceCheckpoint {sourceId: $sourceId})
SET checkpoint.bytes = $bytes,
    checkpoint.lines = $lines,
    checkpoint.refused = $refused,
    checkpoint.digest = $digest
