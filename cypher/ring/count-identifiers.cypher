// How many identifiers of a kind each version has.
// parameters: $versionIds, $kind (null: all)
// returns: versionId, total
// bound: one row a version; looks at all its identifiers
// index: ring_version_id
UNWIND $versionIds AS versionId
MATCH (version:RingVersion {versionId: versionId})
RETURN versionId, COUNT {
  MATCH (version)-[binding:BOUND_BY]->()
  WHERE $kind IS NULL OR binding.kind = $kind
} AS total
