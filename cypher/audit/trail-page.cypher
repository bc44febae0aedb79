// Audit rows of all chains, the newest first.
// parameters: $beforeAt, $beforeKey, $actor, $action, $target, $limit
// returns: key, and what stands in each row
// bound: $limit; with a filter it looks at older rows until enough are found
// index: audit_row_at
MATCH (row:AuditRow)
WHERE row.at <= $beforeAt
  AND (row.at < $beforeAt OR row.key < $beforeKey)
  AND ($actor IS NULL OR row.actor = $actor)
  AND ($action IS NULL OR row.action = $action)
  AND ($target IS NULL OR $target IN row.targets)
RETURN row.key AS key,
       row.chain AS chain,
       row.sequence AS sequence,
       row.at AS at,
       row.actor AS actor,
       row.roles AS roles,
       row.action AS action,
       row.targets AS targets,
       row.from AS from,
       row.to AS to,
       row.why AS why,
       row.requestId AS requestId,
       row.previousHash AS previousHash,
       row.hash AS hash
ORDER BY at DESC, key DESC
LIMIT $limit
