// The group of a run that holds most of the members of another version.
// parameters: $versionId, $runId
// returns: ringId, shared (accounts of the version in it)
// bound: one row; looks at all members of the version
// index: ring_version_id
MATCH (version:RingVersion {versionId: $versionId})-[:HAS_MEMBER]->(account:Account)
MATCH (account)<-[:HAS_MEMBER]-(now:RingVersion)
WHERE now.runId = $runId AND now.reading <> 'SUSPECTED'
RETURN now.ringId AS ringId, count(*) AS shared
ORDER BY shared DESC, ringId
LIMIT 1
