// What the groups of a run took in a range of days, by cell, added up over groups. Sums in halves of 32 bits.
// parameters: $runId, $readings, $from, $to
// returns: cell, and exchanges, inputTokens, outputTokens as High and Low
// bound: one row a cell; looks at all days of the groups
// index: run_id
MATCH (run:DetectionRun {runId: $runId})-[:FOUND]->(version:RingVersion)
WHERE run.state = 'DONE' AND version.reading IN $readings
MATCH (version)-[:ON_DAY]->(day:RingDay)
WHERE day.day >= $from AND day.day < $to
UNWIND range(0, size(day.cells) - 1) AS place
WITH day.cells[place] AS cell,
     day.volumes[3 * place] AS exchanges,
     day.volumes[3 * place + 1] AS inputTokens,
     day.volumes[3 * place + 2] AS outputTokens
RETURN cell,
       toString(sum(exchanges / 4294967296)) AS exchangesHigh,
       toString(sum(exchanges % 4294967296)) AS exchangesLow,
       toString(sum(inputTokens / 4294967296)) AS inputTokensHigh,
       toString(sum(inputTokens % 4294967296)) AS inputTokensLow,
       toString(sum(outputTokens / 4294967296)) AS outputTokensHigh,
       toString(sum(outputTokens % 4294967296)) AS outputTokensLow
