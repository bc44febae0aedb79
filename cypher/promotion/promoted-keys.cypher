// The keys among the given ones that are in the graph already.
// parameters: $keys
// returns: key
// bound: the keys given
// index: identifier_key
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
RETURN identifier.key AS key
