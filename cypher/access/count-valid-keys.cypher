// How many API keys open the door now.
// parameters: $now
// returns: keys
// bound: one row
// index: scan of ApiKey (some hundred at most)
MATCH (key:ApiKey)
WHERE key.revokedAt IS NULL AND (key.expiresAt IS NULL OR key.expiresAt > $now)
RETURN count(key) AS keys
