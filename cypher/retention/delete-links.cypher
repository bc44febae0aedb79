// Deletes the links of a forgotten account to identifiers.
// parameters: $pseudonym, $keys
// returns: deleted
// bound: one row
// index: identifier_key
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})<-[used:USED]-(account:ForgottenAccount)
WHERE account.accountId = $pseudonym
DELETE used
RETURN count(*) AS deleted
