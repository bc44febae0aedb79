// The identifiers that bind a version, with how many accounts showed each by now. A SUSPECTED group names no member.
// parameters: $versionId
// returns: key, what is known of the binding, and holders (accounts that showed it, members or not)
// bound: the identifiers of the version
// index: ring_version_id
MATCH (version:RingVersion {versionId: $versionId})-[binding:BOUND_BY]->(identifier:Identifier)
WHERE version.reading <> 'SUSPECTED' AND binding.setAside IS NULL
RETURN identifier.key AS key,
       binding.degree AS degree,
       binding.accountsInRing AS accountsInRing,
       binding.bits AS bits,
       binding.setAside AS setAside,
       COUNT { (identifier)<-[:USED]-() } AS holders
