// Rings that held some of these accounts once and that the run which shows now did not find, with their accounts in
// the newest run that found them.
// parameters: $accountIds
// returns: ringId, accountIds
// bound: one row a ring
// index: account_id, current_run_name, ring_version_id, ring_id
MATCH (:CurrentRun {name: 'current'})-[:IS]->(current:DetectionRun)
UNWIND $accountIds AS accountId
MATCH (account:Account {accountId: accountId})<-[:HAS_MEMBER]-(once:RingVersion)
WITH DISTINCT current, once.ringId AS ringId
WHERE NOT EXISTS { (:RingVersion {versionId: current.runId + '|' + ringId}) }
CALL (ringId) {
  MATCH (:Ring {ringId: ringId})-[:HAS_VERSION]->(version:RingVersion)<-[:FOUND]-(run:DetectionRun)
  WHERE run.state = 'DONE'
  RETURN version
  ORDER BY run.sequence DESC
  LIMIT 1
}
RETURN ringId,
       COLLECT { MATCH (version)-[:HAS_MEMBER]->(member:Account) RETURN member.accountId } AS accountIds
ORDER BY ringId
