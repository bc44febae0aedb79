// Notes that somebody has seen a ring as it shows.
// parameters: $key (ringId|actor), $ringId, $at, $runId (whose figures they are), $exchanges, $shownSequence,
//   $caseVersion
// returns: nothing
// bound: one row
// index: ring_id, look_key
MATCH (ring:Ring {ringId: $ringId})
MERGE (look:Look {key: $key})
MERGE (ring)-[:HAS_LOOK]->(look)
SET look.at = $at,
    look.runId = $runId,
    look.exchanges = toInteger($exchanges),
    look.shownSequence = $shownSequence,
    look.caseVersion = $caseVersion
