// One node an account.
CREATE CONSTRAINT account_id IF NOT EXISTS
FOR (account:Account) REQUIRE account.accountId IS UNIQUE
