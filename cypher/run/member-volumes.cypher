// What each member took, up to a day. A sum may pass 2^63 while it is made, hence in halves of 32 bits.
// parameters: $members [{versionId, accountId}], $lastDay
// returns: versionId, accountId, days, and exchanges, inputTokens, outputTokens as High and Low
// bound: one row a member
// index: account_id
UNWIND $members AS member
MATCH (account:Account {accountId: member.accountId})
OPTIONAL MATCH (account)-[:ACTIVE_ON]->(day:AccountDay)
WHERE day.day <= $lastDay AND day.exchanges > 0
WITH member.versionId AS versionId,
     member.accountId AS accountId,
     day.day AS epochDay,
     day.exchanges AS exchanges,
     day.inputTokens AS inputTokens,
     day.outputTokens AS outputTokens
RETURN versionId,
       accountId,
       collect(epochDay) AS days,
       toString(sum(exchanges / 4294967296)) AS exchangesHigh,
       toString(sum(exchanges % 4294967296)) AS exchangesLow,
       toString(sum(inputTokens / 4294967296)) AS inputTokensHigh,
       toString(sum(inputTokens % 4294967296)) AS inputTokensLow,
       toString(sum(outputTokens / 4294967296)) AS outputTokensHigh,
       toString(sum(outputTokens % 4294967296)) AS outputTokensLow
