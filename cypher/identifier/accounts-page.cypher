// A page of the accounts that showed each identifier, by account id.
// parameters: $pages [{place, ownerId, afterId}], $limit
// returns: place of the page, accountId, key, firstAt, lastAt, exchanges, days
// bound: $limit a page; looks at all accounts of the identifier
// index: identifier_key
UNWIND $pages AS page
MATCH (identifier:Identifier {key: page.ownerId})
CALL (page, identifier) {
  MATCH (identifier)<-[used:USED]-(account:Account)
  WHERE page.afterId IS NULL OR account.accountId > page.afterId
  RETURN used, account
  ORDER BY account.accountId
  LIMIT $limit
}
RETURN page.place AS place,
       account.accountId AS accountId,
       page.ownerId AS key,
       used.firstAt AS firstAt,
       used.lastAt AS lastAt,
       used.exchanges AS exchanges,
       size(used.days) AS days
