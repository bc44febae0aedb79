// One tombstone a forgotten account.
CREATE CONSTRAINT tombstone_hash IF NOT EXISTS
FOR (tombstone:Tombstone) REQUIRE tombstone.hash IS UNIQUE
