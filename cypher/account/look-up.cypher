// Which accounts of a list there are, each with its memberships in one run. A SUSPECTED group names no member.
// parameters: $accountIds (each once), $runId
// returns: accountId, versionId and exchanges (as text); null for an account in no group
// bound: one row an account and group; looks at the memberships of the accounts in all runs
// index: account_id
UNWIND $accountIds AS id
MATCH (account:Account {accountId: id})
OPTIONAL MATCH (account)<-[member:HAS_MEMBER]-(version:RingVersion)
WHERE version.runId = $runId AND version.reading <> 'SUSPECTED'
RETURN id AS accountId, version.versionId AS versionId, toString(member.exchanges) AS exchanges
