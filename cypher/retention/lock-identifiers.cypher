// Locks identifiers until the commit. The keys come sorted, in the order of all writers.
// parameters: $keys
// returns: nothing
// bound: the keys given
// index: identifier_key
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
REMOVE identifier.lock
