// Writes the identifiers that bind versions, or were set aside.
// parameters: $rows [{versionId, key, kind, degree, accountsInRing, bits, setAside}]
// returns: nothing
// bound: one slice of bindings
// index: ring_version_id, identifier_key
UNWIND $rows AS row
MATCH (identifier:Identifier {key: row.key})
CALL (row, identifier) {
  MATCH (version:RingVersion {versionId: row.versionId})
  CREATE (version)-[:BOUND_BY {
    kind: row.kind,
    degree: toInteger(row.degree),
    accountsInRing: toInteger(row.accountsInRing),
    bits: row.bits,
    setAside: row.setAside
  }]->(identifier)
}
