// A page of the members of a version, by account id, each with the values it showed up to a day that the version keeps.
// parameters: $versionId, $after, $limit, $throughDay
// returns: accountId; side by side for each value, by key: keys, bits, setAside (empty: it binds), firstDays, lastDays,
//   dayCounts
// bound: $limit; looks at all members of the version, and at all values of those on the page
// index: ring_version_id
MATCH (version:RingVersion {versionId: $versionId})
WHERE version.reading <> 'SUSPECTED'
MATCH (version)-[:HAS_MEMBER]->(account:Account)
WHERE account.accountId > $after
WITH version, account
ORDER BY account.accountId
LIMIT $limit
CALL (version, account) {
  MATCH (account)-[used:USED]->(identifier:Identifier)
  MATCH (version)-[binding:BOUND_BY]->(identifier)
  WITH identifier, binding, [day IN used.days WHERE day <= $throughDay] AS days
  WHERE size(days) > 0
  WITH identifier, binding, days
  ORDER BY identifier.key
  RETURN collect(identifier.key) AS keys,
         collect(binding.bits) AS bits,
         collect(coalesce(binding.setAside, '')) AS setAside,
         collect(reduce(least = days[0], day IN days | CASE WHEN day < least THEN day ELSE least END)) AS firstDays,
         collect(reduce(most = days[0], day IN days | CASE WHEN day > most THEN day ELSE most END)) AS lastDays,
         collect(size(days)) AS dayCounts
}
RETURN account.accountId AS accountId, keys, bits, setAside, firstDays, lastDays, dayCounts
ORDER BY accountId
