// Writes members of versions with what each took.
// parameters: $rows [{versionId, accountId, role, joinedAt, posteriorBits, confidence, priorBits, paymentBits,
//   networkBits, deviceBits, promptBits, exchanges, inputTokens, outputTokens, days}]
// returns: nothing
// bound: one slice of members
// index: ring_version_id, account_id
UNWIND $rows AS row
MATCH (account:Account {accountId: row.accountId})
CALL (row, account) {
  MATCH (version:RingVersion {versionId: row.versionId})
  CREATE (version)-[:HAS_MEMBER {
    role: row.role,
    joinedAt: toInteger(row.joinedAt),
    posteriorBits: row.posteriorBits,
    confidence: row.confidence,
    priorBits: row.priorBits,
    paymentBits: row.paymentBits,
    networkBits: row.networkBits,
    deviceBits: row.deviceBits,
    promptBits: row.promptBits,
    exchanges: toInteger(row.exchanges),
    inputTokens: toInteger(row.inputTokens),
    outputTokens: toInteger(row.outputTokens),
    days: [day IN row.days | toInteger(day)]
  }]->(account)
}
