// One API key a public prefix.
CREATE CONSTRAINT api_key_prefix IF NOT EXISTS
FOR (key:ApiKey) REQUIRE key.prefix IS UNIQUE
