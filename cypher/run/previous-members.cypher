// The accounts of each ring of the run that shows now.
// parameters: none
// returns: ringId, accountIds
// bound: one row a ring
// index: current_run_name
MATCH (:CurrentRun {name: 'current'})-[:IS]->(:DetectionRun)-[:FOUND]->(version:RingVersion)
RETURN version.ringId AS ringId,
       COLLECT { MATCH (version)-[:HAS_MEMBER]->(account:Account) RETURN account.accountId } AS accountIds
ORDER BY ringId
