// Appends rows to an audit chain whose head still stands where they follow on.
// parameters: $chain, $expected, $sequence, $hash, $rows [{key, sequence, at, actor, roles, action, targets, from, to,
//             why, requestId, previousHash, hash}]
// returns: rows written; nothing when the head has moved
// bound: $rows
// index: audit_chain_name
MATCH (head:AuditChain {name: $chain})
WHERE head.sequence = $expected
SET head.sequence = $sequence, head.hash = $hash
WITH head
UNWIND $rows AS row
CREATE (entry:AuditRow {key: row.key})
SET entry.chain = $chain,
    entry.sequence = toInteger(row.sequence),
    entry.at = toInteger(row.at),
    entry.actor = row.actor,
    entry.roles = row.roles,
    entry.action = row.action,
    entry.targets = row.targets,
    entry.from = row.from,
    entry.to = row.to,
    entry.why = row.why,
    entry.requestId = row.requestId,
    entry.previousHash = row.previousHash,
    entry.hash = row.hash
RETURN count(entry) AS written
