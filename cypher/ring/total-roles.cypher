// How many groups of a run there are, and their exchanges in a range of days by role, added up over groups. Sums in
// halves of 32 bits.
// parameters: $runId, $readings, $from, $to
// returns: groups, and core, attached as High and Low
// bound: one row; looks at all days of the groups
// index: run_id
MATCH (run:DetectionRun {runId: $runId})-[:FOUND]->(version:RingVersion)
WHERE run.state = 'DONE' AND version.reading IN $readings
OPTIONAL MATCH (version)-[:ON_DAY]->(day:RingDay)
WHERE day.day >= $from AND day.day < $to
RETURN count(DISTINCT version) AS groups,
       toString(sum(day.coreExchanges / 4294967296)) AS coreHigh,
       toString(sum(day.coreExchanges % 4294967296)) AS coreLow,
       toString(sum(day.attachedExchanges / 4294967296)) AS attachedHigh,
       toString(sum(day.attachedExchanges % 4294967296)) AS attachedLow
