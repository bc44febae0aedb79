// The identifiers that members showed and that were set aside in a version.
// parameters: $versionId, $accountIds
// returns: accountId, and what is known of the binding
// bound: the identifiers set aside in the version that the account showed; looks at all links of the account
// index: ring_version_id, account_id
MATCH (version:RingVersion {versionId: $versionId})
WHERE version.reading <> 'SUSPECTED'
UNWIND $accountIds AS id
MATCH (account:Account {accountId: id})
CALL (version, account) {
  MATCH (account)-[:USED]->(identifier:Identifier)
  MATCH (version)-[binding:BOUND_BY]->(identifier)
  WHERE binding.setAside IS NOT NULL
  RETURN identifier, binding
}
RETURN id AS accountId,
       identifier.key AS key,
       binding.degree AS degree,
       binding.accountsInRing AS accountsInRing,
       binding.bits AS bits,
       binding.setAside AS setAside
ORDER BY accountId, accountsInRing DESC, key
