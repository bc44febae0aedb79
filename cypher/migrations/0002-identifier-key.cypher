// One node an identifier value; the key is kind|value.
CREATE CONSTRAINT identifier_key IF NOT EXISTS
FOR (identifier:Identifier) REQUIRE identifier.key IS UNIQUE
