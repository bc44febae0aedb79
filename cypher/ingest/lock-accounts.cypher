// Makes sure that the accounts exist and locks them until the commit: removing a property takes the node's lock
// even where there is none. The ids come sorted, so that two writers queue instead of deadlocking.
// parameters: $accountIds
// returns: nothing
// bound: one slice of accounts
// index: account_id
UNWIND $accountIds AS accountId
MERGE (account:Account {accountId: accountId})
REMOVE account.lock
