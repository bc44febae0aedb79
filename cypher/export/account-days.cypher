// The days of an account with an exchange, up to a day. Counts that may pass 2^53 come as text.
// parameters: $accountId, $throughDay
// returns: day, cells, volumes, hours
// bound: one row a day
// index: account_id
MATCH (:Account {accountId: $accountId})-[:ACTIVE_ON]->(day:AccountDay)
WHERE day.day <= $throughDay AND day.exchanges > 0
RETURN day.day AS day,
       day.cells AS cells,
       [volume IN day.volumes | toString(volume)] AS volumes,
       [exchanges IN day.hours | toString(exchanges)] AS hours
ORDER BY day
