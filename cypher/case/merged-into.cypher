// Which rings with a case became part of each ring.
// parameters: $ringIds, $limit
// returns: ringId, mergedRingIds (by id)
// bound: one row an id, with $limit ids each
// index: case_merged_into
UNWIND $ringIds AS ringId
RETURN ringId, COLLECT {
  MATCH (work:Case {mergedIntoRingId: ringId})
  RETURN work.ringId AS mergedRingId
  ORDER BY mergedRingId
  LIMIT $limit
} AS mergedRingIds
