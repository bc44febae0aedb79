// A page of cases, the last changed first. Null filters let everything through.
// parameters: $states, $assignee, $priorities, $needsReview, $beforeAt, $beforeRingId, $limit
// returns: ringId, changedAt
// bound: $limit; with a filter it looks at older ones until enough are found
// index: case_changed_at
MATCH (work:Case)
WHERE work.changedAt <= $beforeAt
  AND (work.changedAt < $beforeAt OR work.ringId < $beforeRingId)
  AND ($states IS NULL OR work.state IN $states)
  AND ($assignee IS NULL OR work.assignee = $assignee)
  AND ($priorities IS NULL OR work.priority IN $priorities)
  AND ($needsReview IS NULL OR work.needsReview = $needsReview)
RETURN work.ringId AS ringId, work.changedAt AS changedAt
ORDER BY changedAt DESC, ringId DESC
LIMIT $limit
