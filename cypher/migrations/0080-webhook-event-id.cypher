// One node an event that is to be sent.
CREATE CONSTRAINT webhook_event_id IF NOT EXISTS
FOR (event:WebhookEvent) REQUIRE event.eventId IS UNIQUE
