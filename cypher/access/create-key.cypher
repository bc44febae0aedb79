// Keeps a new API key: its hash, never its text.
// parameters: $prefix, $hash, $name, $role, $createdAt, $expiresAt
// returns: nothing
// bound: one row
// index: api_key_prefix
CREATE (key:ApiKey {prefix: $prefix})
SET key.hash = $hash,
    key.name = $name,
    key.role = $role,
    key.createdAt = $createdAt,
    key.expiresAt = $expiresAt
