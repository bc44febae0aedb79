// How many segments wait to be folded, by partition. A composite index serves only where every property is named,
// hence the test of the partition.
// parameters: none
// returns: partition, entries
// bound: one row a partition
// index: segment_state
MATCH (segment:PromptSegment {state: 'PENDING'})
WHERE segment.partition IS NOT NULL
RETURN segment.partition AS partition, sum(segment.entries) AS entries
ORDER BY partition
