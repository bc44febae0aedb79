// The identifiers that bind a version, each with all accounts that showed it. A SUSPECTED group names no member.
// parameters: $versionId
// returns: key, bits, accountIds (members or not, in no order)
// bound: the identifiers of the version; looks at all accounts that showed them
// index: ring_version_id
MATCH (version:RingVersion {versionId: $versionId})-[binding:BOUND_BY]->(identifier:Identifier)
WHERE version.reading <> 'SUSPECTED' AND binding.setAside IS NULL
CALL (identifier) {
  MATCH (identifier)<-[:USED]-(account:Account)
  RETURN collect(account.accountId) AS accountIds
}
RETURN identifier.key AS key, binding.bits AS bits, accountIds
