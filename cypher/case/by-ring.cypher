// The cases of rings; rings that nobody worked on have none.
// parameters: $ringIds
// returns: what is kept of a case; its verdict as JSON
// bound: one row an id
// index: case_ring_id
UNWIND $ringIds AS ringId
MATCH (work:Case {ringId: ringId})
RETURN work.ringId AS ringId,
       work.version AS version,
       work.state AS state,
       work.assignee AS assignee,
       work.priority AS priority,
       work.verdict AS verdict,
       work.needsReview AS needsReview,
       work.openedAt AS openedAt,
       work.changedAt AS changedAt,
       work.mergedIntoRingId AS mergedIntoRingId,
       work.splitFromRingId AS splitFromRingId
