// The newest exchange held, in one node.
CREATE CONSTRAINT horizon_name IF NOT EXISTS
FOR (horizon:Horizon) REQUIRE horizon.name IS UNIQUE
