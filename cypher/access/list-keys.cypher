// Every API key, the oldest first, without its hash.
// parameters: none
// returns: what is kept of a key
// bound: all keys, some hundred at most
// index: scan of ApiKey (every key is shown)
MATCH (key:ApiKey)
RETURN key.prefix AS prefix,
       key.name AS name,
       key.role AS role,
       key.createdAt AS createdAt,
       key.expiresAt AS expiresAt,
       key.revokedAt AS revokedAt,
       key.lastUsedAt AS lastUsedAt,
       key.replacedBy AS replacedBy
ORDER BY createdAt, prefix
