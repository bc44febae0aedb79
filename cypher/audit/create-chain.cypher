// Begins an audit chain of one process.
// parameters: $chain, $hash
// returns: nothing
// bound: one row
// index: audit_chain_name
CREATE (head:AuditChain {name: $chain})
SET head.sequence = 0, head.hash = $hash
