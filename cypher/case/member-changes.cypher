// Who joined and left rings between two runs that found them.
// parameters: $pairs [{place, beforeId, afterId}]
// returns: place, reading and accountCount (after), membersKept (are those before?), joined, left
// bound: one row a pair of which the later version exists; looks at all members of both
// index: ring_version_id
UNWIND $pairs AS pair
MATCH (after:RingVersion {versionId: pair.afterId})
OPTIONAL MATCH (before:RingVersion {versionId: pair.beforeId})
RETURN toInteger(pair.place) AS place,
       after.reading AS reading,
       after.accountCount AS accountCount,
       before IS NOT NULL AND (before.accountCount = 0 OR EXISTS { (before)-[:HAS_MEMBER]->() }) AS membersKept,
       COUNT {
         (after)-[:HAS_MEMBER]->(account:Account)
         WHERE NOT EXISTS { (before)-[:HAS_MEMBER]->(account) }
       } AS joined,
       COUNT {
         (before)-[:HAS_MEMBER]->(account:Account)
         WHERE NOT EXISTS { (after)-[:HAS_MEMBER]->(account) }
       } AS left
