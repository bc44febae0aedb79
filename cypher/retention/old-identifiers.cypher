// Which of some identifiers, by key, only one account showed, and nobody since a time. Those that bound a group in a
// run that is kept are left alone.
// parameters: $after, $before, $limit
// returns: last (key of the last one looked at; null at the end), looked, and side by side keys and accountIds
// bound: one row; looks at $limit identifiers
// index: identifier_key
MATCH (identifier:Identifier)
WHERE identifier.key > $after
WITH identifier ORDER BY identifier.key LIMIT $limit
WITH identifier,
     COUNT { (identifier)<-[:USED]-() } = 1 AND NOT EXISTS { (identifier)<-[:BOUND_BY]-() } AS alone
CALL (identifier, alone) {
  MATCH (account:Account)-[used:USED]->(identifier)
  WHERE alone AND used.lastAt < $before
  RETURN collect(account.accountId)[0] AS accountId
}
WITH identifier.key AS key, accountId
RETURN max(key) AS last,
       count(*) AS looked,
       collect(CASE WHEN accountId IS NULL THEN null ELSE key END) AS keys,
       collect(accountId) AS accountIds
