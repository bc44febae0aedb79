// Takes away the nodes that locking made for forgotten accounts.
// parameters: $accountIds
// returns: nothing
// bound: one slice of accounts
// index: account_id
UNWIND $accountIds AS accountId
MATCH (account:Account {accountId: accountId})
WHERE NOT EXISTS { (account)--() }
DELETE account
