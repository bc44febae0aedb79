// Reads an audit chain in order.
CREATE INDEX audit_row_chain_sequence IF NOT EXISTS
FOR (row:AuditRow) ON (row.chain, row.sequence)
