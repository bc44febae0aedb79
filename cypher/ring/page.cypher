// A page of the rings of a run, highest first; equal ones by id. Null filters let everything through.
// parameters: $runId, $readings, $channels, $minAccounts, $maxAccounts, $minExchanges, $minConfidence, $byCase
//   (false: the next four are all null), $states, $assignee, $priorities, $needsReview, $order, $afterKey and $afterId
//   (null: from the start), $limit
// returns: versionId, ringId, key (as text)
// bound: $limit; looks at all rings of the run
// index: run_id, case_ring_id
MATCH (run:DetectionRun {runId: $runId})-[:FOUND]->(version:RingVersion)
WHERE run.state = 'DONE'
  AND version.reading IN $readings
  AND ($channels IS NULL OR any(channel IN $channels WHERE channel IN version.channels))
  AND version.accountCount >= coalesce($minAccounts, 0)
  AND ($maxAccounts IS NULL OR version.accountCount <= $maxAccounts)
  AND version.exchanges >= coalesce($minExchanges, 0)
  AND version.confidence >= coalesce($minConfidence, 0)
  AND (NOT $byCase OR EXISTS {
    OPTIONAL MATCH (work:Case {ringId: version.ringId})
    WITH work
    WHERE ($states IS NULL OR coalesce(work.state, 'OPEN') IN $states)
      AND ($assignee IS NULL OR work.assignee = $assignee)
      AND ($priorities IS NULL OR coalesce(work.priority, 'NORMAL') IN $priorities)
      AND ($needsReview IS NULL OR coalesce(work.needsReview, false) = $needsReview)
    RETURN work
  })
WITH version.versionId AS versionId, version.ringId AS ringId, CASE $order
  WHEN 'EXPOSURE' THEN version.exposure
  WHEN 'EXCHANGES' THEN version.exchanges
  WHEN 'ACCOUNTS' THEN version.accountCount
  WHEN 'FIRST_DETECTED' THEN version.firstDetectedAt
  ELSE version.growthRank
END AS rank
WHERE $afterKey IS NULL OR rank < $afterKey OR (rank = $afterKey AND ringId > $afterId)
WITH versionId, ringId, rank
ORDER BY rank DESC, ringId
LIMIT $limit
RETURN versionId, ringId, toString(rank) AS key
