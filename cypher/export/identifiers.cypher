// A page of the identifiers that a version keeps, by key.
// parameters: $versionId, $after, $limit
// returns: key, degree, accountsInRing, bits, setAside
// bound: $limit; looks at all identifiers of the version
// index: ring_version_id
MATCH (version:RingVersion {versionId: $versionId})-[binding:BOUND_BY]->(identifier:Identifier)
WITH binding, identifier.key AS key
WHERE key > $after
RETURN key,
       binding.degree AS degree,
       binding.accountsInRing AS accountsInRing,
       binding.bits AS bits,
       binding.setAside AS setAside
ORDER BY key
LIMIT $limit
