// Locks accounts until the commit, as the ingest does. The ids come sorted, so that the two queue instead of
// deadlocking.
// parameters: $accountIds
// returns: accountId
// bound: one row an account that there is
// index: account_id
UNWIND $accountIds AS accountId
MATCH (account:Account {accountId: accountId})
REMOVE account.lock
RETURN account.accountId AS accountId
