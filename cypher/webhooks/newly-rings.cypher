// Groups that a run which does not show yet reads as rings, and the run that shows as something else.
// parameters: $runId
// returns: ringId, accountsBefore, accountsAfter, previousReading, confidence
// bound: one row a group
// index: run_id, current_run_name, ring_version_id
MATCH (run:DetectionRun {runId: $runId})
OPTIONAL MATCH (:CurrentRun {name: 'current'})-[:IS]->(before:DetectionRun)
MATCH (run)-[:FOUND]->(now:RingVersion)
WHERE now.reading = 'RING'
MATCH (was:RingVersion {versionId: before.runId + '|' + now.ringId})
WHERE was.reading <> 'RING'
RETURN now.ringId AS ringId,
       was.accountCount AS accountsBefore,
       now.accountCount AS accountsAfter,
       was.reading AS previousReading,
       now.confidence AS confidence
ORDER BY ringId
