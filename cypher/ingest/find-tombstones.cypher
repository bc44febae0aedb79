// The tombstones among the given hashes.
// parameters: $hashes
// returns: hash
// bound: the hashes given
// index: tombstone_hash
UNWIND $hashes AS hash
MATCH (tombstone:Tombstone {hash: hash})
RETURN tombstone.hash AS hash
