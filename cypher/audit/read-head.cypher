// The head of one audit chain.
// parameters: $chain
// returns: sequence and hash of the last row
// bound: one row
// index: audit_chain_name
MATCH (head:AuditChain {name: $chain})
RETURN head.sequence AS sequence, head.hash AS hash
