// How many rings of a run the filter lets through.
// parameters: $runId, $readings, $channels, $minAccounts, $maxAccounts, $minExchanges, $minConfidence, $byCase,
//   $states, $assignee, $priorities, $needsReview, as in the page
// returns: total
// bound: one row; looks at all rings of the run
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
RETURN count(version) AS total
