// The identifiers of accounts that other accounts showed too, those of fewest accounts first, without popular ones.
// parameters: $accountIds, $mostHolders, $limit
// returns: accountId, keys (at most $limit), walkable (how many there are), popular (how many pass $mostHolders)
// bound: one row an account; looks at all its links
// index: account_id
UNWIND $accountIds AS accountId
MATCH (account:Account {accountId: accountId})
CALL (account) {
  MATCH (account)-[:USED]->(identifier:Identifier)
  WITH identifier.key AS key, COUNT { (identifier)<-[:USED]-() } AS degree
  ORDER BY degree, key
  WHERE degree > 1
  RETURN collect(CASE WHEN degree <= $mostHolders THEN key END) AS keys,
         count(CASE WHEN degree > $mostHolders THEN 1 END) AS popular
}
RETURN accountId, keys[..$limit] AS keys, size(keys) AS walkable, popular
