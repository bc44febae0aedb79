// A page of the identifiers whose keys lie in ranges, by key.
// parameters: $ranges [{from, to}] (both included, apart from each other), $after, $limit
// returns: key
// bound: $limit; looks at $limit keys a range
// index: identifier_key
UNWIND $ranges AS range
CALL (range) {
  MATCH (identifier:Identifier)
  WHERE identifier.key >= range.from AND identifier.key <= range.to AND identifier.key > $after
  RETURN identifier.key AS key
  ORDER BY key
  LIMIT $limit
}
WITH key
ORDER BY key
LIMIT $limit
RETURN key
