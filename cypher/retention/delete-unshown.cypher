// Deletes the identifiers among the given ones that no account shows any more, with what they bound in past runs.
// parameters: $keys
// returns: deleted
// bound: one row
// index: identifier_key
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
WHERE NOT EXISTS { (identifier)<-[:USED]-() }
DETACH DELETE identifier
RETURN count(*) AS deleted
