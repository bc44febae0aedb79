// Removes requests whose answers have expired.
// parameters: $before, $limit
// returns: nothing
// bound: $limit rows deleted
// index: scan of IngestRequest (a day's requests)
MATCH (request:IngestRequest)
WHERE request.startedAt < $before
WITH request LIMIT $limit
DELETE request
