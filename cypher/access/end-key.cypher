// Says when an API key ends: at once when revoked, later when another has taken its place.
// parameters: $prefix, $expiresAt, $revokedAt, $replacedBy
// returns: nothing
// bound: one row
// index: api_key_prefix
MATCH (key:ApiKey {prefix: $prefix})
SET key.expiresAt = $expiresAt, key.revokedAt = $revokedAt, key.replacedBy = $replacedBy
