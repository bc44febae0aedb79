// Writes account-days that the graph does not hold yet. `cells` names model and capability (model|capability);
// `volumes` holds exchanges, input tokens and output tokens of each cell, one after the other.
// parameters: $rows [{accountId, days: [{key, epochDay, exchanges, inputTokens, outputTokens, cells, volumes, hours,
//   seen, usageKeys, usageRevisions, usageVolumes}]}]
// returns: nothing
// bound: the account-days of one slice
// index: account_id
UNWIND $rows AS row
MATCH (account:Account {accountId: row.accountId})
UNWIND row.days AS day
CREATE (account)-[:ACTIVE_ON]->(:AccountDay {
  key: day.key,
  day: toInteger(day.epochDay),
  exchanges: toInteger(day.exchanges),
  inputTokens: toInteger(day.inputTokens),
  outputTokens: toInteger(day.outputTokens),
  cells: day.cells,
  volumes: [volume IN day.volumes | toInteger(volume)],
  hours: [hour IN split(day.hours, ',') | toInteger(hour)],
  seen: day.seen,
  usageKeys: day.usageKeys,
  usageRevisions: [revision IN day.usageRevisions | toInteger(revision)],
  usageVolumes: [volume IN day.usageVolumes | toInteger(volume)]
})
