// Notes that all of a forgotten account is removed.
// parameters: $pseudonym
// returns: nothing
// bound: one account
// index: forgotten_account_id
MATCH (account:ForgottenAccount {accountId: $pseudonym})
REMOVE account.erasing
