// Notes what is known of identifiers beside their values. The higher value stays, so that order changes nothing.
// parameters: $rows [{key, asn, ipClass, ipClassRank, bin, prepaid, billingHash}]
// returns: nothing
// bound: the identifiers of one slice
// index: identifier_key
UNWIND $rows AS row
MATCH (identifier:Identifier {key: row.key})
SET identifier.asn = CASE WHEN row.asn > coalesce(identifier.asn, -1) THEN toInteger(row.asn) ELSE identifier.asn END,
    identifier.ipClass =
      CASE WHEN row.ipClassRank > coalesce(identifier.ipClassRank, -1) THEN row.ipClass ELSE identifier.ipClass END,
    identifier.ipClassRank = CASE WHEN row.ipClassRank > coalesce(identifier.ipClassRank, -1)
      THEN toInteger(row.ipClassRank) ELSE identifier.ipClassRank END,
    identifier.bin = CASE WHEN row.bin > coalesce(identifier.bin, '') THEN row.bin ELSE identifier.bin END,
    identifier.billingHash = CASE WHEN row.billingHash > coalesce(identifier.billingHash, '')
      THEN row.billingHash ELSE identifier.billingHash END,
    identifier.prepaid = CASE WHEN row.prepaid IS NULL THEN identifier.prepaid
      ELSE row.prepaid OR coalesce(identifier.prepaid, false) END
