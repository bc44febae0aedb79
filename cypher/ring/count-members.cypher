// How many members of each version the filter lets through.
// parameters: $versionIds, $role, $minConfidence
// returns: versionId, total
// bound: one row a version; looks at all its members
// index: ring_version_id
UNWIND $versionIds AS versionId
MATCH (version:RingVersion {versionId: versionId})
WHERE version.reading <> 'SUSPECTED'
RETURN versionId, COUNT {
  MATCH (version)-[member:HAS_MEMBER]->()
  WHERE ($role IS NULL OR member.role = $role) AND member.confidence >= $minConfidence
} AS total
