// Replaces what account-days hold by the new whole, worked out under the lock of their accounts.
// parameters: $days, shaped as in create-days
// returns: nothing
// bound: the account-days of one slice
// index: account_day_key
UNWIND $days AS row
MATCH (day:AccountDay {key: row.key})
SET day.exchanges = toInteger(row.exchanges),
    day.inputTokens = toInteger(row.inputTokens),
    day.outputTokens = toInteger(row.outputTokens),
    day.cells = row.cells,
    day.volumes = [volume IN row.volumes | toInteger(volume)],
    day.hours = [hour IN split(row.hours, ',') | toInteger(hour)],
    day.seen = row.seen,
    day.usageKeys = row.usageKeys,
    day.usageRevisions = [revision IN row.usageRevisions | toInteger(revision)],
    day.usageVolumes = [volume IN row.usageVolumes | toInteger(volume)]
