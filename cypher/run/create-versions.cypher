// Writes the versions of rings that a run found, without their members yet.
// parameters: $runId, $startedAt, $rows [{ringId, versionId, reading, confidence, accountCount, coreCount,
//   attachedCount, channels, channelsBlind, judgements, succeedsRingId}]
// returns: nothing
// bound: the versions given
// index: run_id, ring_id
MATCH (run:DetectionRun {runId: $runId})
UNWIND $rows AS row
MERGE (ring:Ring {ringId: row.ringId})
ON CREATE SET ring.firstDetectedAt = $startedAt
CREATE (ring)-[:HAS_VERSION]->(version:RingVersion {
  versionId: row.versionId,
  runId: $runId,
  ringId: row.ringId,
  firstDetectedAt: ring.firstDetectedAt,
  reading: row.reading,
  confidence: row.confidence,
  accountCount: toInteger(row.accountCount),
  coreCount: toInteger(row.coreCount),
  attachedCount: toInteger(row.attachedCount),
  channels: row.channels,
  channelsBlind: row.channelsBlind,
  judgements: row.judgements,
  succeedsRingId: row.succeedsRingId
})<-[:FOUND]-(run)
