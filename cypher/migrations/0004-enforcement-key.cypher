// One node an enforcement; the key is accountId|action|epoch milliseconds.
CREATE CONSTRAINT enforcement_key IF NOT EXISTS
FOR (enforcement:Enforcement) REQUIRE enforcement.key IS UNIQUE
