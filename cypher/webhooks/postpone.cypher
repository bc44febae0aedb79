// Notes an attempt that failed, and when the next is due.
// parameters: $eventId, $attempts, $dueAt
// returns: nothing
// bound: one row
// index: webhook_event_id
MATCH (event:WebhookEvent {eventId: $eventId})
SET event.attempts = $attempts, event.dueAt = $dueAt
