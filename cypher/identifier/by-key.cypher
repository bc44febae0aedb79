// Identifiers by key.
// parameters: $keys
// returns: key, degree, and what is known of the value
// bound: one row a key
// index: identifier_key
UNWIND $keys AS key
MATCH (identifier:Identifier {key: key})
RETURN identifier.key AS key,
       COUNT { (identifier)<-[:USED]-() } AS degree,
       identifier.asn AS asn,
       identifier.ipClass AS ipClass,
       identifier.bin AS bin,
       identifier.prepaid AS prepaid
