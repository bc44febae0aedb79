// How many events wait, and since when the oldest does.
// parameters: none
// returns: events, oldestAt
// bound: one row; looks at all waiting events
// index: webhook_event_position
MATCH (event:WebhookEvent)
WHERE event.position > 0
RETURN count(event) AS events, min(event.createdAt) AS oldestAt
