// What accounts took by day, as held now. Counts that may pass 2^53 come as text.
// parameters: $accountIds, $from, $to
// returns: accountId, cells, volumes
// bound: one row an account and day
// index: account_id
UNWIND $accountIds AS accountId
MATCH (:Account {accountId: accountId})-[:ACTIVE_ON]->(day:AccountDay)
WHERE day.day >= $from AND day.day < $to
RETURN accountId, day.cells AS cells, [volume IN day.volumes | toString(volume)] AS volumes
