// Rows of one audit chain after a place in it, in order.
// parameters: $chain, $after, $limit
// returns: what stands in each row
// bound: $limit
// index: audit_row_chain_sequence
MATCH (row:AuditRow)
WHERE row.chain = $chain AND row.sequence > $after
RETURN row.chain AS chain,
       row.sequence AS sequence,
       row.at AS at,
       row.actor AS actor,
       row.roles AS roles,
       row.action AS action,
       row.targets AS targets,
       row.from AS from,
       row.to AS to,
       row.why AS why,
       row.requestId AS requestId,
       row.previousHash AS previousHash,
       row.hash AS hash
ORDER BY chain, sequence
LIMIT $limit
