// One node an account and UTC day; the key is accountId|epoch day.
CREATE CONSTRAINT account_day_key IF NOT EXISTS
FOR (day:AccountDay) REQUIRE day.key IS UNIQUE
