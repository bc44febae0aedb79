// Gives a key back after a request that came to no answer, so that it may be sent again at once.
// parameters: $key, $claim
// returns: nothing
// bound: one row
// index: ingest_request_key
MATCH (request:IngestRequest {key: $key})
WHERE request.claim = $claim AND request.answer IS NULL
DELETE request
