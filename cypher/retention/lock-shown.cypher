// Locks some identifiers that a forgotten account showed until the commit, in the order of all writers.
// parameters: $pseudonym, $limit
// returns: key
// bound: $limit; looks at all identifiers of the account
// index: forgotten_account_id
MATCH (:ForgottenAccount {accountId: $pseudonym})-[:USED]->(identifier:Identifier)
WITH identifier ORDER BY identifier.key LIMIT $limit
REMOVE identifier.lock
RETURN identifier.key AS key
