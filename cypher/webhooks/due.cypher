// The first waiting event of each ring, where it is due. What comes later of the same ring waits for it.
// parameters: $now, $limit
// returns: eventId, ringId, type, payload, createdAt, attempts
// bound: $limit; looks at all waiting events
// index: webhook_event_position
MATCH (event:WebhookEvent)
WHERE event.position > 0
WITH event ORDER BY event.position
WITH event.ringId AS ringId, collect(event)[0] AS head
WHERE head.dueAt <= $now
RETURN head.eventId AS eventId,
       ringId,
       head.type AS type,
       head.payload AS payload,
       head.createdAt AS createdAt,
       head.attempts AS attempts
ORDER BY head.position
LIMIT $limit
