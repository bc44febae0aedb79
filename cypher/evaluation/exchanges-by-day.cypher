// What accounts did together, day by day.
// parameters: $accountIds
// returns: day, exchanges
// bound: one row a day of data
// index: account_id
UNWIND $accountIds AS accountId
MATCH (account:Account {accountId: accountId})-[:ACTIVE_ON]->(day:AccountDay)
WHERE day.exchanges > 0
RETURN day.day AS day, toFloat(sum(day.exchanges)) AS exchanges
ORDER BY day
