// One audit row a chain and sequence, whatever two writers do.
CREATE CONSTRAINT audit_row_key IF NOT EXISTS
FOR (row:AuditRow) REQUIRE row.key IS UNIQUE
