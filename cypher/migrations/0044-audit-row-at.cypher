// Finds the newest audit rows of all chains.
CREATE INDEX audit_row_at IF NOT EXISTS
FOR (row:AuditRow) ON (row.at)
