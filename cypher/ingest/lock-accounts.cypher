// Makes sure that the accounts exist and locks them until the commit: removing a property takes the node's lock
// even where there is none. The ids come sorted, so that two writers queue instead of deadlocking. Keys of tombstones
// are read once all locks are held: whoever forgets one of the accounts later finds what is written here.
// parameters: $accountIds
// returns: tombstoneKeys (`id:proof` of each key by which accounts were forgotten)
// bound: one row
// index: account_id, tombstone_key_id
UNWIND $accountIds AS accountId
MERGE (account:Account {accountId: accountId})
REMOVE account.lock
WITH count(*) AS locked
RETURN COLLECT {
  MATCH (key:TombstoneKey)
  WHERE locked >= 0 AND key.keyId IS NOT NULL
  RETURN key.keyId + ':' + key.proof
} AS tombstoneKeys
