// The versions of a run that name an account as a member. A SUSPECTED group names no member.
// parameters: $accountIds, $runId
// returns: versionId and what is known of the member
// bound: the groups of the accounts in one run
// index: account_id
UNWIND $accountIds AS id
MATCH (account:Account {accountId: id})<-[member:HAS_MEMBER]-(version:RingVersion)
WHERE version.runId = $runId AND version.reading <> 'SUSPECTED'
RETURN version.versionId AS versionId,
       account.accountId AS accountId,
       false AS forgotten,
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
ORDER BY versionId
