// One node a pseudonym.
CREATE CONSTRAINT forgotten_account_id IF NOT EXISTS
FOR (account:ForgottenAccount) REQUIRE account.accountId IS UNIQUE
