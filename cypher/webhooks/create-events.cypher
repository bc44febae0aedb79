// Puts events into the outbox, in the order given and behind all that are there: the outbox stays locked until the
// commit, so that positions and commits have one order.
// parameters: $rows [{eventId, ringId, type, payload}], $now
// returns: nothing
// bound: the events of one run
// index: outbox_name
MERGE (outbox:Outbox {name: 'webhooks'})
REMOVE outbox.lock
WITH outbox, coalesce(outbox.position, 0) AS before
SET outbox.position = before + size($rows)
WITH before
UNWIND range(1, size($rows)) AS place
WITH before + place AS position, $rows[place - 1] AS row
CREATE (:WebhookEvent {
  eventId: row.eventId,
  position: position,
  ringId: row.ringId,
  type: row.type,
  payload: row.payload,
  createdAt: $now,
  attempts: 0,
  dueAt: $now
})
