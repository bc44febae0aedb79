// One node a ring, for ever.
CREATE CONSTRAINT ring_id IF NOT EXISTS
FOR (ring:Ring) REQUIRE ring.ringId IS UNIQUE
