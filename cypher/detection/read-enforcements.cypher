// Bans and suspensions before a time, a page in the order of their keys.
// parameters: $after, $limit, $before
// returns: key, accountId, at
// bound: $limit
// index: enforcement_key
MATCH (enforcement:Enforcement)
WHERE enforcement.key > $after AND enforcement.at < $before AND enforcement.action IN ['banned', 'suspended']
WITH enforcement ORDER BY enforcement.key LIMIT $limit
MATCH (account:Account)-[:SUBJECT_TO]->(enforcement)
RETURN enforcement.key AS key, account.accountId AS accountId, enforcement.at AS at
ORDER BY key
