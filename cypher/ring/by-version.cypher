// Versions of rings by their ids, of runs that have finished.
// parameters: $versionIds
// returns: what is known of a version; counts that may pass 2^53 as text
// bound: one row an id
// index: ring_version_id
UNWIND $versionIds AS versionId
MATCH (run:DetectionRun)-[:FOUND]->(version:RingVersion {versionId: versionId})
WHERE run.state = 'DONE'
RETURN version.versionId AS versionId,
       version.runId AS runId,
       version.ringId AS ringId,
       version.reading AS reading,
       version.confidence AS confidence,
       version.accountCount AS accountCount,
       version.coreCount AS coreCount,
       version.attachedCount AS attachedCount,
       version.channels AS channels,
       version.channelsBlind AS channelsBlind,
       version.firstActivityAt AS firstActivityAt,
       version.lastActivityAt AS lastActivityAt,
       version.firstDetectedAt AS firstDetectedAt,
       version.exposure AS exposure,
       version.growth AS growth,
       version.judgements AS judgements,
       version.succeedsRingId AS succeedsRingId,
       toString(version.exchanges) AS exchanges,
       toString(version.inputTokens) AS inputTokens,
       toString(version.outputTokens) AS outputTokens
