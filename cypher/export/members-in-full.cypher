// A page of the members of a version with all that the run keeps of them, by account id. A SUSPECTED group names none.
// An account that was forgotten stands under its pseudonym.
// parameters: $versionId, $after, $limit
// returns: what is known of a member; counts that may pass 2^53 as text
// bound: $limit; looks at all members of the version
// index: ring_version_id
MATCH (version:RingVersion {versionId: $versionId})
WHERE version.reading <> 'SUSPECTED'
MATCH (version)-[member:HAS_MEMBER]->(account:Account|ForgottenAccount)
WITH member, account.accountId AS accountId, account:ForgottenAccount AS forgotten
WHERE accountId > $after
RETURN accountId,
       forgotten,
       member.role AS role,
       member.joinedAt AS joinedAt,
       member.confidence AS confidence,
       member.posteriorBits AS posteriorBits,
       member.priorBits AS priorBits,
       member.paymentBits AS payment,
       member.networkBits AS network,
       member.deviceBits AS device,
       member.promptBits AS prompt,
       toString(member.exchanges) AS exchanges,
       toString(member.inputTokens) AS inputTokens,
       toString(member.outputTokens) AS outputTokens,
       size(member.days) AS activeDays
ORDER BY accountId
LIMIT $limit
