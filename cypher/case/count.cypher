// How many cases the filter lets through.
// parameters: $states, $assignee, $priorities, $needsReview, as in the page
// returns: total
// bound: one row; looks at all cases
// index: case_changed_at
MATCH (work:Case)
WHERE work.changedAt >= 0
  AND ($states IS NULL OR work.state IN $states)
  AND ($assignee IS NULL OR work.assignee = $assignee)
  AND ($priorities IS NULL OR work.priority IN $priorities)
  AND ($needsReview IS NULL OR work.needsReview = $needsReview)
RETURN count(work) AS total
