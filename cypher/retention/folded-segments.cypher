// Segments of one partition that were folded, a page at a time.
// parameters: $partition, $after, $limit
// returns: segmentId, payload
// bound: $limit; looks at the ids of the whole partition
// index: segment_state
MATCH (segment:PromptSegment {state: 'FOLDED', partition: $partition})
WHERE segment.segmentId > $after
RETURN segment.segmentId AS segmentId, segment.payload AS payload
ORDER BY segmentId
LIMIT $limit
