// Takes an event out of the outbox: it was delivered, or given up.
// parameters: $eventId
// returns: nothing
// bound: one row
// index: webhook_event_id
MATCH (event:WebhookEvent {eventId: $eventId})
DELETE event
