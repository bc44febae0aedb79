// Notes what was done about accounts; one act is known by account, action and time. Of two reasons the higher text
// stays: the server compares a parameter with a property by UTF-16 units, as the process does within a batch.
// parameters: $rows [{accountId, key, action, at, reason}]
// returns: nothing
// bound: the enforcements of one slice
// index: account_id, enforcement_key
UNWIND $rows AS row
MATCH (account:Account {accountId: row.accountId})
MERGE (enforcement:Enforcement {key: row.key})
ON CREATE SET enforcement.action = row.action, enforcement.at = toInteger(row.at), enforcement.reason = row.reason
ON MATCH SET enforcement.reason =
  CASE WHEN row.reason > coalesce(enforcement.reason, '') THEN row.reason ELSE enforcement.reason END
MERGE (account)-[:SUBJECT_TO]->(enforcement)
