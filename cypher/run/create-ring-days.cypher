// Writes the days of versions. `cells`, `volumes` and `hours` are shaped as on an account-day.
// parameters: $rows [{versionId, day, cells, volumes, hours, activeAccounts, coreExchanges, attachedExchanges,
//   beforeJoiningExchanges}]
// returns: nothing
// bound: one slice of days
// index: ring_version_id
UNWIND $rows AS row
MATCH (version:RingVersion {versionId: row.versionId})
CREATE (version)-[:ON_DAY]->(:RingDay {
  day: toInteger(row.day),
  cells: row.cells,
  volumes: [volume IN row.volumes | toInteger(volume)],
  hours: [exchanges IN row.hours | toInteger(exchanges)],
  activeAccounts: toInteger(row.activeAccounts),
  coreExchanges: toInteger(row.coreExchanges),
  attachedExchanges: toInteger(row.attachedExchanges),
  beforeJoiningExchanges: toInteger(row.beforeJoiningExchanges)
})
