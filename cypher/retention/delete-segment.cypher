// Deletes a segment that holds nothing any more.
// parameters: $segmentId
// returns: nothing
// bound: one row
// index: segment_id
MATCH (segment:PromptSegment {segmentId: $segmentId})
DELETE segment
