// One outbox a name.
CREATE CONSTRAINT outbox_name IF NOT EXISTS
FOR (outbox:Outbox) REQUIRE outbox.name IS UNIQUE
