// How many audit rows a filter lets through.
// parameters: $actor, $action, $target
// returns: rows
// bound: one row; looks at all audit rows
// index: scan of AuditRow (any of its properties may be asked for)
MATCH (row:AuditRow)
WHERE ($actor IS NULL OR row.actor = $actor)
  AND ($action IS NULL OR row.action = $action)
  AND ($target IS NULL OR $target IN row.targets)
RETURN count(row) AS rows
