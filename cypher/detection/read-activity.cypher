// What accounts did, day by day.
// parameters: $accountIds, $beforeDay
// returns: accountId, day, exchanges, cells, cellExchanges, hours
// bound: the days of the accounts given
// index: account_id
UNWIND $accountIds AS accountId
MATCH (account:Account {accountId: accountId})-[:ACTIVE_ON]->(day:AccountDay)
WHERE day.day < $beforeDay AND day.exchanges > 0
RETURN accountId, day.day AS day, day.exchanges AS exchanges, day.cells AS cells,
       [at IN range(0, size(day.volumes) - 1, 3) | day.volumes[at]] AS cellExchanges, day.hours AS hours
ORDER BY accountId, day
