// What links count for in the groups of their accounts in a run. A SUSPECTED group names no member.
// parameters: $links [{accountId, key}], $runId
// returns: accountId, key, bits
// bound: one row a link that counts
// index: account_id, identifier_key
UNWIND $links AS link
MATCH (account:Account {accountId: link.accountId})<-[:HAS_MEMBER]-(version:RingVersion)
WHERE version.runId = $runId AND version.reading <> 'SUSPECTED'
MATCH (identifier:Identifier {key: link.key})
MATCH (version)-[binding:BOUND_BY]->(identifier)
WHERE binding.setAside IS NULL
RETURN link.accountId AS accountId, link.key AS key, max(binding.bits) AS bits
