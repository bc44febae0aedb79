// Says that the request which claimed a key is still under way.
// parameters: $key, $claim, $now
// returns: nothing
// bound: one row
// index: ingest_request_key
MATCH (request:IngestRequest {key: $key})
WHERE request.claim = $claim
SET request.renewedAt = $now
