// Which API keys took the place of others.
// parameters: none
// returns: prefix, replacedBy
// bound: one row a key that was rotated, some hundred at most
// index: scan of ApiKey (every key is looked at)
MATCH (key:ApiKey)
WHERE key.replacedBy IS NOT NULL
RETURN key.prefix AS prefix, key.replacedBy AS replacedBy
