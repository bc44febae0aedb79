// Locks an API key until the transaction ends, so that what is decided from it still holds when it is written.
// parameters: $prefix
// returns: what is kept of a key
// bound: one row
// index: api_key_prefix
MATCH (key:ApiKey {prefix: $prefix})
SET key.lock = 1
RETURN key.prefix AS prefix,
       key.name AS name,
       key.role AS role,
       key.createdAt AS createdAt,
       key.expiresAt AS expiresAt,
       key.revokedAt AS revokedAt,
       key.lastUsedAt AS lastUsedAt,
       key.replacedBy AS replacedBy
