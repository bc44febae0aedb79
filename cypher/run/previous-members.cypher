// The rings of the run that shows now, their accounts, and how many of these their lineage told last.
// parameters: none
// returns: ringId, accountIds, toldAccounts
// bound: one row a ring
// index: current_run_name
MATCH (:CurrentRun {name: 'current'})-[:IS]->(:DetectionRun)-[:FOUND]->(version:RingVersion)
RETURN version.ringId AS ringId,
       COLLECT { MATCH (version)-[:HAS_MEMBER]->(account:Account) RETURN account.accountId } AS accountIds,
       coalesce(version.toldAccounts, version.accountCount) AS toldAccounts
ORDER BY ringId
