// One case a ring.
CREATE CONSTRAINT case_ring_id IF NOT EXISTS
FOR (work:Case) REQUIRE work.ringId IS UNIQUE
