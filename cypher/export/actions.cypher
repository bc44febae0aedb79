// A page of the members of a version with what speaks for looking twice before acting, by account id.
// parameters: $versionId, $after, $limit
// returns: accountId, role, confidence, exchanges (as text), createdAt, paying, organization, prepaidInstruments,
//   otherInstruments, onCarrierAddress, lastAction
// bound: $limit; looks at all members of the version, and at all values of those on the page
// index: ring_version_id
MATCH (version:RingVersion {versionId: $versionId})
WHERE version.reading <> 'SUSPECTED'
MATCH (version)-[member:HAS_MEMBER]->(account:Account)
WHERE account.accountId > $after
WITH member, account
ORDER BY account.accountId
LIMIT $limit
CALL (account) {
  OPTIONAL MATCH (account)-[:SUBJECT_TO]->(enforcement:Enforcement)
  WITH enforcement
  ORDER BY enforcement.at DESC, enforcement.key
  LIMIT 1
  RETURN enforcement.action AS lastAction
}
RETURN account.accountId AS accountId,
       member.role AS role,
       member.confidence AS confidence,
       toString(member.exchanges) AS exchanges,
       account.createdAt AS createdAt,
       account.paying AS paying,
       account.organization AS organization,
       COUNT {
         MATCH (account)-[:USED]->(instrument:Identifier)
         WHERE instrument.kind = 'paymentInstrument' AND instrument.prepaid
       } AS prepaidInstruments,
       COUNT {
         MATCH (account)-[:USED]->(instrument:Identifier)
         WHERE instrument.kind = 'paymentInstrument' AND NOT coalesce(instrument.prepaid, false)
       } AS otherInstruments,
       EXISTS {
         MATCH (account)-[:USED]->(address:Identifier)
         WHERE address.kind = 'ip' AND address.ipClass = 'carrier'
       } AS onCarrierAddress,
       lastAction
ORDER BY accountId
