// Locks the head of an audit chain until the transaction ends, so that rows come one after the other.
// parameters: $chain, $noHash
// returns: sequence and hash of the last row
// bound: one row
// index: audit_chain_name
MERGE (head:AuditChain {name: $chain})
ON CREATE SET head.sequence = 0, head.hash = $noHash
SET head.lock = 1
RETURN head.sequence AS sequence, head.hash AS hash
