// The members of the current run's groups, a page at a time.
// parameters: $afterVersion, $limit
// returns: versionId, ringId, reading, confidence, accountIds, roles, confidences, exchanges
// bound: $limit groups
// index: ring_version_id
MATCH (:CurrentRun {name: 'current'})-[:IS]->(run:DetectionRun)-[:FOUND]->(version:RingVersion)
WHERE version.versionId > $afterVersion
WITH version ORDER BY version.versionId LIMIT $limit
MATCH (version)-[member:HAS_MEMBER]->(account:Account)
WITH version, member, account ORDER BY account.accountId
RETURN version.versionId AS versionId, version.ringId AS ringId, version.reading AS reading,
       version.confidence AS confidence, collect(account.accountId) AS accountIds, collect(member.role) AS roles,
       collect(member.confidence) AS confidences, collect(toFloat(member.exchanges)) AS exchanges
ORDER BY versionId
