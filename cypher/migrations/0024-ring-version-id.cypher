// One node a ring and run; the key is runId|ringId.
CREATE CONSTRAINT ring_version_id IF NOT EXISTS
FOR (version:RingVersion) REQUIRE version.versionId IS UNIQUE
