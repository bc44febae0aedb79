// A page of what runs told of each ring, the newest first, up to the run that an answer shows.
// parameters: $pages [{place, ringId, beforeSequence}] (null: from the newest), $runId, $limit
// returns: place, ringId, runId, sequence, at, kind, accountsBefore, accountsAfter, otherRingId, restatedBy,
//   exchangesBefore, exchangesAfter, accountsLeft (null where nothing was restated)
// bound: $limit a page; looks at all events of the ring
// index: run_id, ring_id
MATCH (shown:DetectionRun {runId: $runId})
UNWIND $pages AS page
MATCH (ring:Ring {ringId: page.ringId})
CALL (shown, page, ring) {
  MATCH (ring)-[:HAS_LINEAGE]->(event:LineageEvent)<-[:TOLD]-(run:DetectionRun)
  WHERE run.state = 'DONE'
    AND run.sequence <= shown.sequence
    AND (page.beforeSequence IS NULL OR run.sequence < page.beforeSequence)
  RETURN event, run
  ORDER BY run.sequence DESC
  LIMIT $limit
}
RETURN page.place AS place,
       page.ringId AS ringId,
       run.runId AS runId,
       run.sequence AS sequence,
       run.startedAt AS at,
       event.kind AS kind,
       event.accountsBefore AS accountsBefore,
       event.accountsAfter AS accountsAfter,
       event.otherRingId AS otherRingId,
       event.restatedBy AS restatedBy,
       toString(event.exchangesBefore) AS exchangesBefore,
       toString(event.exchangesAfter) AS exchangesAfter,
       event.accountsLeft AS accountsLeft
