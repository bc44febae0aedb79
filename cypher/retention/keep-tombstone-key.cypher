// Notes by which key accounts are forgotten, once; returns the proof of the key that has this id.
// parameters: $keyId, $proof
// returns: key (`id:proof`)
// bound: one row
// index: tombstone_key_id
MERGE (key:TombstoneKey {keyId: $keyId})
ON CREATE SET key.proof = $proof
RETURN key.keyId + ':' + key.proof AS key
