// Reads events in the order in which they came about.
CREATE INDEX webhook_event_position IF NOT EXISTS
FOR (event:WebhookEvent) ON (event.position)
