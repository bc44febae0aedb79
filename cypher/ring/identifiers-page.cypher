// A page of the identifiers of each version, strongest first; equal ones by key.
// parameters: $pages [{place, versionId, afterKey, afterId}], $kind (null: all), $limit
// returns: place of the page, rank (as text), key, and what is known of a binding
// bound: $limit a page; looks at all identifiers of the version
// index: ring_version_id
UNWIND $pages AS page
MATCH (version:RingVersion {versionId: page.versionId})
CALL (page, version) {
  MATCH (version)-[binding:BOUND_BY]->(identifier:Identifier)
  WHERE $kind IS NULL OR binding.kind = $kind
  WITH binding, identifier, binding.bits AS bits
  WHERE page.afterKey IS NULL OR bits < page.afterKey OR (bits = page.afterKey AND identifier.key > page.afterId)
  RETURN binding, identifier
  ORDER BY bits DESC, identifier.key
  LIMIT $limit
}
RETURN page.place AS place,
       toString(binding.bits) AS rank,
       identifier.key AS key,
       binding.degree AS degree,
       binding.accountsInRing AS accountsInRing,
       binding.bits AS bits,
       binding.setAside AS setAside
