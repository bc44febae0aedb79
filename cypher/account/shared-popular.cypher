// The identifiers that both of two accounts showed and that more than $mostHolders accounts showed, by key.
// parameters: $from, $to, $mostHolders, $limit
// returns: keys (at most $limit), total
// bound: one row; looks at all links of the first account
// index: account_id
MATCH (from:Account {accountId: $from})
MATCH (to:Account {accountId: $to})
CALL (from, to) {
  MATCH (from)-[:USED]->(identifier:Identifier)
  WHERE COUNT { (identifier)<-[:USED]-() } > $mostHolders AND EXISTS { (identifier)<-[:USED]-(to) }
  WITH identifier.key AS key
  ORDER BY key
  RETURN collect(key) AS keys
}
RETURN keys[..$limit] AS keys, size(keys) AS total
