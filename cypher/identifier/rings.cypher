// The versions of a run that an identifier binds, or in which it was set aside; most members that showed it first.
// parameters: $keys, $runId, $limit
// returns: versionId and what is known of the binding
// bound: $limit a key
// index: identifier_key
UNWIND $keys AS owner
MATCH (identifier:Identifier {key: owner})
CALL (identifier) {
  MATCH (identifier)<-[binding:BOUND_BY]-(version:RingVersion)
  WHERE version.runId = $runId
  RETURN binding, version
  ORDER BY binding.accountsInRing DESC, version.versionId
  LIMIT $limit
}
RETURN version.versionId AS versionId,
       identifier.key AS key,
       binding.degree AS degree,
       binding.accountsInRing AS accountsInRing,
       binding.bits AS bits,
       binding.setAside AS setAside
