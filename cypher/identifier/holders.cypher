// All accounts that showed each identifier, side by side with the times of their first and last use.
// parameters: $keys (of identifiers that few accounts showed)
// returns: key, accountIds, firstAts, lastAts
// bound: one row a key; as many entries as accounts showed it
// index: identifier_key
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
CALL (identifier) {
  MATCH (identifier)<-[used:USED]-(account:Account)
  WITH used, account.accountId AS accountId
  ORDER BY accountId
  RETURN collect(accountId) AS accountIds, collect(used.firstAt) AS firstAts, collect(used.lastAt) AS lastAts
}
RETURN key, accountIds, firstAts, lastAts
