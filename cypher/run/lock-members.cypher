// Locks accounts until the commit, as the ingest does, so that what is read of them in between holds together.
// The ids come sorted, so that the two queue instead of deadlocking.
// parameters: $accountIds
// returns: nothing
// bound: one slice of members
// index: account_id
UNWIND $accountIds AS accountId
MATCH (account:Account {accountId: accountId})
REMOVE account.lock
