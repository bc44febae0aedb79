// Replaces the fields of accounts by the merged whole, worked out under their locks. `properties` holds createdAt,
// the fields and the time each was said (statusAt beside status); the times come as integers.
// parameters: $rows [{accountId, properties}]
// returns: nothing
// bound: one slice of accounts
// index: account_id
UNWIND $rows AS row
MATCH (account:Account {accountId: row.accountId})
SET account += row.properties
