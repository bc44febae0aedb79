// One look a ring and person; the key is ringId|actor.
CREATE CONSTRAINT look_key IF NOT EXISTS
FOR (look:Look) REQUIRE look.key IS UNIQUE
