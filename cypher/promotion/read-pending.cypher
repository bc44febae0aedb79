// Waiting segments of a partition.
// parameters: $partition, $limit
// returns: segmentId, entries, payload
// bound: $limit
// index: segment_state
MATCH (segment:PromptSegment {state: 'PENDING', partition: $partition})
RETURN segment.segmentId AS segmentId, segment.entries AS entries, segment.payload AS payload
ORDER BY segmentId
LIMIT $limit
