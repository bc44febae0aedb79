// Replaces what a segment holds.
// parameters: $segmentId, $entries, $hashes, $payload
// returns: nothing
// bound: one row
// index: segment_id
MATCH (segment:PromptSegment {segmentId: $segmentId})
SET segment.entries = $entries, segment.hashes = $hashes, segment.payload = $payload
