// A page of the rings of the run that shows, by ring id.
// parameters: $runId, $readings, $after, $limit
// returns: the columns of a ring; counts that may pass 2^53 as text
// bound: $limit
// index: run_id, case_ring_id
MATCH (run:DetectionRun {runId: $runId})-[:FOUND]->(version:RingVersion)
WHERE version.reading IN $readings AND version.ringId > $after
OPTIONAL MATCH (work:Case {ringId: version.ringId})
RETURN version.ringId AS ringId,
       version.versionId AS versionId,
       version.reading AS reading,
       coalesce(work.state, 'OPEN') AS state,
       version.accountCount AS accounts,
       version.coreCount AS coreAccounts,
       toString(version.exchanges) AS exchanges,
       toString(version.inputTokens) AS inputTokens,
       toString(version.outputTokens) AS outputTokens,
       version.firstActivityAt AS firstActivityAt,
       version.lastActivityAt AS lastActivityAt,
       version.confidence AS confidence,
       version.exposure AS exposure
ORDER BY ringId
LIMIT $limit
