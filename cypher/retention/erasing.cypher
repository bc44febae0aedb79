// Forgotten accounts of which not all is removed yet.
// parameters: none
// returns: pseudonym
// bound: one row an account
// index: forgotten_account_erasing
MATCH (account:ForgottenAccount {erasing: true})
RETURN account.accountId AS pseudonym
ORDER BY pseudonym
