// A page of the members of a version, by account id. A SUSPECTED group names no member.
// An account that was forgotten stands under its pseudonym.
// parameters: $versionId, $after, $limit
// returns: accountId, role, confidence, joinedAt, exchanges (as text)
// bound: $limit; looks at all members of the version
// index: ring_version_id
MATCH (version:RingVersion {versionId: $versionId})
WHERE version.reading <> 'SUSPECTED'
MATCH (version)-[member:HAS_MEMBER]->(account:Account|ForgottenAccount)
WITH member, account.accountId AS accountId
WHERE accountId > $after
RETURN accountId,
       member.role AS role,
       member.confidence AS confidence,
       member.joinedAt AS joinedAt,
       toString(member.exchanges) AS exchanges
ORDER BY accountId
LIMIT $limit
