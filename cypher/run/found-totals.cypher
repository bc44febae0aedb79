// What a run found, by reading. A sum may pass 2^63 while it is made, hence in halves of 32 bits.
// parameters: $runId
// returns: reading, groups, accounts, and exchanges as High and Low
// bound: one row a reading; looks at all versions of the run
// index: run_id
MATCH (:DetectionRun {runId: $runId})-[:FOUND]->(version:RingVersion)
RETURN version.reading AS reading,
       count(*) AS groups,
       sum(version.accountCount) AS accounts,
       toString(sum(version.exchanges / 4294967296)) AS exchangesHigh,
       toString(sum(version.exchanges % 4294967296)) AS exchangesLow
ORDER BY reading
