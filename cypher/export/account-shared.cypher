// How many values of each kind tie an account to its group, and on which days it showed them up to a day. Says nothing
// of who else showed them.
// parameters: $accountId, $versionId, $throughDay
// returns: kind, values (how many), days (distinct)
// bound: one row a kind; looks at all values of the account
// index: account_id, ring_version_id
MATCH (account:Account {accountId: $accountId})
MATCH (version:RingVersion {versionId: $versionId})
MATCH (account)-[used:USED]->(identifier:Identifier)
MATCH (version)-[binding:BOUND_BY]->(identifier)
WHERE binding.setAside IS NULL
WITH identifier, [day IN used.days WHERE day <= $throughDay] AS shown
WHERE size(shown) > 0
UNWIND shown AS day
RETURN identifier.kind AS kind, count(DISTINCT identifier) AS values, collect(DISTINCT day) AS days
ORDER BY kind
