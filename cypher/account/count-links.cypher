// How many links of some kinds each account has.
// parameters: $ownerIds, $kinds (null: all)
// returns: ownerId, total
// bound: one row an account; looks at all its links
// index: account_id
UNWIND $ownerIds AS ownerId
MATCH (account:Account {accountId: ownerId})
RETURN ownerId, COUNT {
  MATCH (account)-[:USED]->(identifier:Identifier)
  WHERE $kinds IS NULL OR identifier.kind IN $kinds
} AS total
