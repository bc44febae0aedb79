// How many accounts outside a version showed any of some identifiers, and how many of them another version of the run
// names as members.
// parameters: $versionId, $keys
// returns: outside, inOtherRings
// bound: one row; looks at all accounts that showed the identifiers
// index: ring_version_id, identifier_key
MATCH (version:RingVersion {versionId: $versionId})
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
MATCH (identifier)<-[:USED]-(account:Account)
WITH DISTINCT version, account
WHERE NOT EXISTS { (version)-[:HAS_MEMBER]->(account) }
WITH account, EXISTS {
  MATCH (account)<-[:HAS_MEMBER]-(other:RingVersion)
  WHERE other.runId = version.runId AND other.reading <> 'SUSPECTED'
} AS inOther
RETURN count(account) AS outside, sum(CASE WHEN inOther THEN 1 ELSE 0 END) AS inOtherRings
