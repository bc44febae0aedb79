// Deletes those of the given identifiers that still only one account showed, and nobody since a time. They are locked:
// what another process has written of them is seen.
// parameters: $keys, $before
// returns: deleted
// bound: one row
// index: identifier_key
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})<-[used:USED]-(:Account)
WHERE used.lastAt < $before
  AND COUNT { (identifier)<-[:USED]-() } = 1
  AND NOT EXISTS { (identifier)<-[:BOUND_BY]-() }
DETACH DELETE identifier
RETURN count(*) AS deleted
