// One proof a key of tombstones.
CREATE CONSTRAINT tombstone_key_id IF NOT EXISTS
FOR (key:TombstoneKey) REQUIRE key.keyId IS UNIQUE
