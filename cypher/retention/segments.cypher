// Segments of held-back traces, a page at a time.
// parameters: $after, $limit
// returns: segmentId, payload
// bound: $limit
// index: segment_id
MATCH (segment:PromptSegment)
WHERE segment.segmentId > $after
RETURN segment.segmentId AS segmentId, segment.payload AS payload
ORDER BY segmentId
LIMIT $limit
