// Notes the hour in which an API key was shown; the latest wins.
// parameters: $prefix, $hour
// returns: nothing
// bound: one row
// index: api_key_prefix
MATCH (key:ApiKey {prefix: $prefix})
SET key.lastUsedAt = CASE WHEN key.lastUsedAt >= $hour THEN key.lastUsedAt ELSE $hour END
