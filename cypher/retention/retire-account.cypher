// Makes an account one that was forgotten: all that was said of it goes, its places in past runs stay under the
// pseudonym, and a tombstone stands for its id. No time is kept, by which the two could be brought together.
// parameters: $accountId, $pseudonym, $hash
// returns: nothing
// bound: one account
// index: account_id, tombstone_hash
MATCH (account:Account {accountId: $accountId})
REMOVE account:Account
SET account:ForgottenAccount
SET account = {accountId: $pseudonym, erasing: true}
MERGE (:Tombstone {hash: $hash})
