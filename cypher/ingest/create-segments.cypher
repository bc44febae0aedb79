// Stores links to identifiers that are held back until a second account shows them, packed, for the promotion to fold.
// parameters: $segments [{segmentId, partition, entries, hashes, payload}]
// returns: nothing
// bound: the partitions of one slice
// index: none
UNWIND $segments AS segment
CREATE (:PromptSegment {
  segmentId: segment.segmentId,
  partition: toInteger(segment.partition),
  state: 'PENDING',
  entries: toInteger(segment.entries),
  hashes: segment.hashes,
  payload: segment.payload
})
