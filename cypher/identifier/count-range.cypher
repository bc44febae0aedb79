// How many identifiers have keys in ranges, counted up to a limit.
// parameters: $ranges [{from, to}] (both included, apart from each other), $limit
// returns: total
// bound: one row; looks at $limit keys
// index: identifier_key
UNWIND $ranges AS range
MATCH (identifier:Identifier)
WHERE identifier.key >= range.from AND identifier.key <= range.to
WITH identifier
LIMIT $limit
RETURN count(identifier) AS total
