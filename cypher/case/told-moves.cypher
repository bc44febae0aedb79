// Which rings a run told to have merged or split, where somebody worked on one of the two. A ring that came back out of
// another one split from it, unless it came back to take up the other's work.
// parameters: $runId
// returns: kind (MERGED_INTO, SPLIT_FROM), ringId, otherRingId
// bound: one row an event; looks at all that the run told
// index: run_id, case_ring_id, ring_version_id
MATCH (run:DetectionRun {runId: $runId})-[:TOLD]->(event:LineageEvent)<-[:HAS_LINEAGE]-(ring:Ring)
WHERE event.kind IN ['MERGED_INTO', 'SPLIT_FROM', 'REVIVED']
  AND event.otherRingId IS NOT NULL
  AND (EXISTS { (ring)-[:HAS_CASE]->() } OR EXISTS { (:Case {ringId: event.otherRingId}) })
  AND NOT (event.kind = 'REVIVED' AND EXISTS {
    (version:RingVersion {versionId: run.runId + '|' + ring.ringId})
    WHERE version.succeedsRingId = event.otherRingId
  })
RETURN CASE event.kind WHEN 'MERGED_INTO' THEN 'MERGED_INTO' ELSE 'SPLIT_FROM' END AS kind,
       ring.ringId AS ringId,
       event.otherRingId AS otherRingId
ORDER BY ringId
