// Marks segments as folded; returns how many still waited, so that the caller can tell that nobody else folded them.
// parameters: $segmentIds
// returns: folded
// bound: one row
// index: segment_id
UNWIND $segmentIds AS segmentId
MATCH (segment:PromptSegment {segmentId: segmentId})
WHERE segment.state = 'PENDING'
SET segment.state = 'FOLDED'
RETURN count(segment) AS folded
