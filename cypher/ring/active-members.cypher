// How many members of each version had an exchange in a range of days.
// parameters: $versionIds, $from, $to
// returns: versionId, total
// bound: one row a version; looks at all its members
// index: ring_version_id
UNWIND $versionIds AS versionId
MATCH (version:RingVersion {versionId: versionId})
RETURN versionId, COUNT {
  MATCH (version)-[member:HAS_MEMBER]->()
  WHERE any(day IN member.days WHERE day >= $from AND day < $to)
} AS total
