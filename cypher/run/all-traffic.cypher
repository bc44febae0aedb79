// The traffic of everybody by day, up to a day. Sums in halves of 32 bits.
// parameters: $lastDay
// returns: day, and exchanges, inputTokens, outputTokens as High and Low
// bound: one row a day of data
// index: label scan of AccountDay
MATCH (day:AccountDay)
WHERE day.day <= $lastDay
RETURN day.day AS day,
       toString(sum(day.exchanges / 4294967296)) AS exchangesHigh,
       toString(sum(day.exchanges % 4294967296)) AS exchangesLow,
       toString(sum(day.inputTokens / 4294967296)) AS inputTokensHigh,
       toString(sum(day.inputTokens % 4294967296)) AS inputTokensLow,
       toString(sum(day.outputTokens / 4294967296)) AS outputTokensHigh,
       toString(sum(day.outputTokens % 4294967296)) AS outputTokensLow
ORDER BY day
