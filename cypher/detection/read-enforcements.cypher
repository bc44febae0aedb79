// What was done about accounts, a page in the order of their keys.
// parameters: $after, $limit, $before
// returns: key, accountId, at, counts: is it a ban or a suspension before $before?
// bound: $limit
// index: enforcement_key
MATCH (enforcement:Enforcement)
WHERE enforcement.key > $after
WITH enforcement ORDER BY enforcement.key LIMIT $limit
MATCH (account:Account)-[:SUBJECT_TO]->(enforcement)
RETURN enforcement.key AS key, account.accountId AS accountId, enforcement.at AS at,
       enforcement.action IN ['banned', 'suspended'] AND enforcement.at < $before AS counts
ORDER BY key
