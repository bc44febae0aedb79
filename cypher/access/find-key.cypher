// The API key that a caller shows the prefix of, with the hash to compare.
// parameters: $prefix
// returns: hash, what is kept of a key
// bound: one row
// index: api_key_prefix
MATCH (key:ApiKey {prefix: $prefix})
RETURN key.hash AS hash,
       key.prefix AS prefix,
       key.name AS name,
       key.role AS role,
       key.createdAt AS createdAt,
       key.expiresAt AS expiresAt,
       key.revokedAt AS revokedAt,
       key.lastUsedAt AS lastUsedAt,
       key.replacedBy AS replacedBy
