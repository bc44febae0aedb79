// Keeps the answer of a request, unless another has claimed its key since.
// parameters: $key, $claim, $bodyHash, $answer
// returns: nothing
// bound: one row
// index: ingest_request_key
MATCH (request:IngestRequest {key: $key})
WHERE request.claim = $claim
SET request.bodyHash = $bodyHash, request.answer = $answer
