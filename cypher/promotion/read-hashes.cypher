// The hashes of all held-back identifiers of a partition that were folded before.
// parameters: $partition
// returns: segmentId, hashes
// bound: the segments of one partition; six bytes an entry
// index: segment_state
MATCH (segment:PromptSegment {state: 'FOLDED', partition: $partition})
RETURN segment.segmentId AS segmentId, segment.hashes AS hashes
