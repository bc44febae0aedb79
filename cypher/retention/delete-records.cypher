// Deletes some days and enforcements of a forgotten account.
// parameters: $pseudonym, $limit
// returns: deleted
// bound: one row
// index: forgotten_account_id
MATCH (:ForgottenAccount {accountId: $pseudonym})-[:ACTIVE_ON|SUBJECT_TO]->(record)
WITH record LIMIT $limit
DETACH DELETE record
RETURN count(*) AS deleted
