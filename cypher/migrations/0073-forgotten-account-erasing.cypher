// Finds the accounts whose erasure broke off.
CREATE INDEX forgotten_account_erasing IF NOT EXISTS
FOR (account:ForgottenAccount) ON (account.erasing)
