// Adds to the links between accounts and identifiers. Times merge by earliest and latest, days and hours as sets;
// exchanges add up, which is safe because the caller counts each exchange once, under the account's lock.
// MERGE, not MATCH and CREATE: a plan made while the type was empty would scan for every row.
// parameters: $rows [{accountId, key, firstAt, lastAt, exchanges, days, hours}]
// returns: nothing
// bound: the links of one slice
// index: account_id, identifier_key
UNWIND $rows AS row
MATCH (account:Account {accountId: row.accountId})
MERGE (identifier:Identifier {key: row.key})
ON CREATE SET identifier.kind = split(row.key, '|')[0], identifier.value = split(row.key, '|')[1]
MERGE (account)-[used:USED]->(identifier)
ON CREATE SET
  used.firstAt = toInteger(row.firstAt),
  used.lastAt = toInteger(row.lastAt),
  used.exchanges = toInteger(row.exchanges),
  used.days = [day IN row.days | toInteger(day)],
  used.hours = [hour IN row.hours | toInteger(hour)]
ON MATCH SET
  used.firstAt = CASE WHEN row.firstAt < used.firstAt THEN toInteger(row.firstAt) ELSE used.firstAt END,
  used.lastAt = CASE WHEN row.lastAt > used.lastAt THEN toInteger(row.lastAt) ELSE used.lastAt END,
  used.exchanges = used.exchanges + toInteger(row.exchanges),
  used.days = used.days + [day IN row.days WHERE NOT toInteger(day) IN used.days | toInteger(day)],
  used.hours = CASE WHEN row.hours IS NULL THEN null
    ELSE used.hours + [hour IN row.hours WHERE NOT toInteger(hour) IN used.hours | toInteger(hour)] END
