// A page of the links of each account, by identifier key.
// parameters: $pages [{place, ownerId, afterId}], $kind (null: all), $limit
// returns: place of the page, accountId, key, firstAt, lastAt, exchanges, days
// bound: $limit a page; looks at all links of the account
// index: account_id
UNWIND $pages AS page
MATCH (account:Account {accountId: page.ownerId})
CALL (page, account) {
  MATCH (account)-[used:USED]->(identifier:Identifier)
  WHERE ($kind IS NULL OR identifier.kind = $kind) AND (page.afterId IS NULL OR identifier.key > page.afterId)
  RETURN used, identifier
  ORDER BY identifier.key
  LIMIT $limit
}
RETURN page.place AS place,
       page.ownerId AS accountId,
       identifier.key AS key,
       used.firstAt AS firstAt,
       used.lastAt AS lastAt,
       used.exchanges AS exchanges,
       size(used.days) AS days
