// How many links of a kind each account has.
// parameters: $ownerIds, $kind (null: all)
// returns: ownerId, total
// bound: one row an account; looks at all its links
// index: account_id
UNWIND $ownerIds AS ownerId
MATCH (account:Account {accountId: ownerId})
RETURN ownerId, COUNT {
  MATCH (account)-[:USED]->(identifier:Identifier)
  WHERE $kind IS NULL OR identifier.kind = $kind
} AS total
