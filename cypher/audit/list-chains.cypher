// The heads of all audit chains.
// parameters: none
// returns: chain, sequence and hash of its last row
// bound: all chains, one an hour and server
// index: scan of AuditChain (all are verified)
MATCH (head:AuditChain)
RETURN head.name AS chain, head.sequence AS sequence, head.hash AS hash
ORDER BY chain
