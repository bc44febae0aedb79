// The keys by which accounts were forgotten.
// parameters: none
// returns: key (`id:proof`)
// bound: one row a key
// index: tombstone_key_id
MATCH (key:TombstoneKey)
WHERE key.keyId IS NOT NULL
RETURN key.keyId + ':' + key.proof AS key
