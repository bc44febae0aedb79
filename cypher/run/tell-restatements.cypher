// Tells where a ring took less than in the run that shows now, and what took it away: on the event that the run tells
// of the ring, or else on one of its own.
// parameters: $runId, $versionIds
// returns: nothing
// bound: one slice of versions; looks at the members of those that fell
// index: run_id, ring_version_id, current_run_name
MATCH (run:DetectionRun {runId: $runId})
UNWIND $versionIds AS versionId
MATCH (version:RingVersion {versionId: versionId})<-[:HAS_VERSION]-(ring:Ring)
MATCH (ring)-[:HAS_VERSION]->(before:RingVersion)<-[:FOUND]-(shown:DetectionRun)
      <-[:IS]-(:CurrentRun {name: 'current'})
WHERE version.exchanges < before.exchanges
WITH run, shown, ring, version, before,
     COUNT {
       MATCH (before)-[:HAS_MEMBER]->(account:Account)
       WHERE NOT EXISTS { (version)-[:HAS_MEMBER]->(account) }
     } AS accountsLeft
MERGE (run)-[:TOLD]->(event:LineageEvent)<-[:HAS_LINEAGE]-(ring)
ON CREATE SET event.kind = 'RESTATED',
              event.accountsBefore = before.accountCount,
              event.accountsAfter = version.accountCount
SET event.exchangesBefore = before.exchanges,
    event.exchangesAfter = version.exchanges,
    event.accountsLeft = accountsLeft,
    event.restatedBy = CASE
      WHEN run.watermarkDay < shown.watermarkDay THEN 'EARLIER_DATA'
      WHEN accountsLeft > 0 THEN 'ACCOUNTS_LEFT'
      ELSE 'VOLUMES_CORRECTED'
    END
