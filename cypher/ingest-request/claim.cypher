// Claims a key for a request, when it is new, its answer has expired, or whoever claimed it has stopped renewing.
// parameters: $key, $claim, $now, $abandonedMs, $keptMs
// returns: claimed, bodyHash (null while there is no answer), answer
// bound: one row
// index: ingest_request_key
MERGE (request:IngestRequest {key: $key})
ON CREATE SET request.claim = $claim
SET request.lock = 1
WITH request,
     request.claim = $claim OR CASE
       WHEN request.answer IS NULL THEN $now - request.renewedAt > $abandonedMs
       ELSE $now - request.startedAt >= $keptMs
     END AS claimed
SET request.claim = CASE WHEN claimed THEN $claim ELSE request.claim END,
    request.startedAt = CASE WHEN claimed THEN $now ELSE request.startedAt END,
    request.renewedAt = CASE WHEN claimed THEN $now ELSE request.renewedAt END,
    request.bodyHash = CASE WHEN claimed THEN null ELSE request.bodyHash END,
    request.answer = CASE WHEN claimed THEN null ELSE request.answer END
RETURN claimed, request.bodyHash AS bodyHash, request.answer AS answer
