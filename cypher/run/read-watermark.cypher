// The newest day with traffic, up to the day a run looks back from.
// parameters: $asOfDay (null: all)
// returns: watermarkDay, null when there is no traffic
// bound: one row
// index: label scan of AccountDay
MATCH (day:AccountDay)
WHERE $asOfDay IS NULL OR day.day <= $asOfDay
RETURN max(day.day) AS watermarkDay
