// How many accounts groups of a run have, each counted once.
// parameters: $runId, $readings, $from, $to
// returns: accounts, coreAccounts, activeAccounts (with an exchange in the range of days); of accounts in more than one
//   group, side by side, several (account ids), times (groups) and coreTimes (groups in which they are core)
// bound: one row; looks at all members of the run
// index: run_id
MATCH (run:DetectionRun {runId: $runId})-[:FOUND]->(version:RingVersion)
WHERE run.state = 'DONE' AND version.reading IN $readings
MATCH (version)-[member:HAS_MEMBER]->(account:Account)
WITH account,
     count(*) AS times,
     sum(CASE member.role WHEN 'CORE' THEN 1 ELSE 0 END) AS coreTimes,
     max(CASE WHEN any(day IN member.days WHERE day >= $from AND day < $to) THEN 1 ELSE 0 END) AS active
RETURN count(account) AS accounts,
       sum(CASE WHEN coreTimes > 0 THEN 1 ELSE 0 END) AS coreAccounts,
       sum(active) AS activeAccounts,
       collect(CASE WHEN times > 1 THEN account.accountId END) AS several,
       collect(CASE WHEN times > 1 THEN times END) AS times,
       collect(CASE WHEN times > 1 THEN coreTimes END) AS coreTimes
