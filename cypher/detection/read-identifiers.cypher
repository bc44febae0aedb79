// A page of identifiers with the accounts that showed each before a time, in the order of their keys. Those with
// fewer than two come without accounts. A link that was used on after that time ends with its last day before it.
// parameters: $after, $limit, $before
// returns: key, kind, accountIds, firstAt, lastAt
// bound: $limit rows; their links
// index: identifier_key
MATCH (identifier:Identifier)
WHERE identifier.key > $after
WITH identifier ORDER BY identifier.key LIMIT $limit
CALL (identifier) {
  WITH identifier WHERE COUNT { (identifier)<-[:USED]-() } > 1
  MATCH (identifier)<-[used:USED]-(account:Account)
  WHERE used.firstAt < $before
  RETURN collect(account.accountId) AS accountIds, collect(used.firstAt) AS firstAt,
         collect(
           CASE
             WHEN used.lastAt < $before THEN used.lastAt
             ELSE reduce(last = 0, day IN used.days |
               CASE WHEN day > last AND day * 86400000 < $before THEN day ELSE last END) * 86400000
           END
         ) AS lastAt
}
RETURN identifier.key AS key, identifier.kind AS kind, accountIds, firstAt, lastAt
ORDER BY key
