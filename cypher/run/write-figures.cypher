// Writes the figures of versions that follow from their days.
// parameters: $rows [{versionId, exchanges, inputTokens, outputTokens, firstActivityAt, lastActivityAt,
//   recentExchanges, earlierExchanges, exposure, growth, growthRank}]
// returns: nothing
// bound: one slice of versions
// index: ring_version_id
UNWIND $rows AS row
MATCH (version:RingVersion {versionId: row.versionId})
SET version.exchanges = toInteger(row.exchanges),
    version.inputTokens = toInteger(row.inputTokens),
    version.outputTokens = toInteger(row.outputTokens),
    version.firstActivityAt = toInteger(row.firstActivityAt),
    version.lastActivityAt = toInteger(row.lastActivityAt),
    version.recentExchanges = toInteger(row.recentExchanges),
    version.earlierExchanges = toInteger(row.earlierExchanges),
    version.exposure = row.exposure,
    version.growth = row.growth,
    version.growthRank = row.growthRank
