// What the members of each version took, by day and cell, up to a day. Sums in halves of 32 bits.
// parameters: $members [{versionId, accountId}], $lastDay
// returns: versionId, day, cell, and exchanges, inputTokens, outputTokens as High and Low
// bound: one row a version, day and cell
// index: account_id
UNWIND $members AS member
MATCH (account:Account {accountId: member.accountId})-[:ACTIVE_ON]->(day:AccountDay)
WHERE day.day <= $lastDay AND day.exchanges > 0
WITH member.versionId AS versionId, day.day AS epochDay, day.cells AS cells, day.volumes AS volumes
UNWIND range(0, size(cells) - 1) AS place
WITH versionId,
     epochDay,
     cells[place] AS cell,
     volumes[place * 3] AS exchanges,
     volumes[place * 3 + 1] AS inputTokens,
     volumes[place * 3 + 2] AS outputTokens
RETURN versionId,
       epochDay AS day,
       cell,
       toString(sum(exchanges / 4294967296)) AS exchangesHigh,
       toString(sum(exchanges % 4294967296)) AS exchangesLow,
       toString(sum(inputTokens / 4294967296)) AS inputTokensHigh,
       toString(sum(inputTokens % 4294967296)) AS inputTokensLow,
       toString(sum(outputTokens / 4294967296)) AS outputTokensHigh,
       toString(sum(outputTokens % 4294967296)) AS outputTokensLow
