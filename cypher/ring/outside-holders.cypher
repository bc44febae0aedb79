// The accounts outside a version that showed each of some identifiers.
// parameters: $versionId, $keys
// returns: key, accountIds (in no order)
// bound: one row a key; looks at all accounts that showed it
// index: ring_version_id, identifier_key
MATCH (version:RingVersion {versionId: $versionId})
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
CALL (version, identifier) {
  MATCH (identifier)<-[:USED]-(account:Account)
  WHERE NOT EXISTS { (version)-[:HAS_MEMBER]->(account) }
  RETURN collect(account.accountId) AS accountIds
}
RETURN key, accountIds
