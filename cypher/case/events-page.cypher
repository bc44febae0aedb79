// A page of what happened to each case, the newest first.
// parameters: $pages [{place, ringId, beforeSequence}] (null: from the newest), $limit
// returns: place, ringId, sequence, at, actor, kind, stateBefore, stateAfter, details (JSON)
// bound: $limit a page; looks at all events of the case
// index: case_ring_id
UNWIND $pages AS page
MATCH (work:Case {ringId: page.ringId})
CALL (page, work) {
  MATCH (work)-[:HAS_EVENT]->(event:CaseEvent)
  WHERE page.beforeSequence IS NULL OR event.sequence < page.beforeSequence
  RETURN event
  ORDER BY event.sequence DESC
  LIMIT $limit
}
RETURN toInteger(page.place) AS place,
       page.ringId AS ringId,
       event.sequence AS sequence,
       event.at AS at,
       event.actor AS actor,
       event.kind AS kind,
       event.stateBefore AS stateBefore,
       event.stateAfter AS stateAfter,
       event.details AS details
