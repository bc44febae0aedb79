// How many segments wait to be folded, by partition.
// parameters: none
// returns: partition, entries
// bound: one row a partition
// index: segment_state
MATCH (segment:PromptSegment {state: 'PENDING'})
RETURN segment.partition AS partition, sum(segment.entries) AS entries
ORDER BY partition
