// One head an audit chain.
CREATE CONSTRAINT audit_chain_name IF NOT EXISTS
FOR (head:AuditChain) REQUIRE head.name IS UNIQUE
