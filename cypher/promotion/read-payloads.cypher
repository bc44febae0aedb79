// The contents of segments.
// parameters: $segmentIds
// returns: payload
// bound: the ids given
// index: segment_id
UNWIND $segmentIds AS segmentId
MATCH (segment:PromptSegment {segmentId: segmentId})
RETURN segment.payload AS payload
