// What a run that does not show yet tells of groups, with what each is read as now and was in the run that shows.
// parameters: $runId
// returns: ringId, kind, accountsBefore, accountsAfter, otherRingId, reading, previousReading, confidence
// bound: one row an event of the run
// index: run_id, current_run_name, ring_version_id
MATCH (run:DetectionRun {runId: $runId})
OPTIONAL MATCH (:CurrentRun {name: 'current'})-[:IS]->(before:DetectionRun)
MATCH (run)-[:TOLD]->(event:LineageEvent)<-[:HAS_LINEAGE]-(ring:Ring)
OPTIONAL MATCH (now:RingVersion {versionId: run.runId + '|' + ring.ringId})
OPTIONAL MATCH (was:RingVersion {versionId: before.runId + '|' + ring.ringId})
RETURN ring.ringId AS ringId,
       event.kind AS kind,
       event.accountsBefore AS accountsBefore,
       event.accountsAfter AS accountsAfter,
       event.otherRingId AS otherRingId,
       now.reading AS reading,
       was.reading AS previousReading,
       now.confidence AS confidence
ORDER BY ringId
