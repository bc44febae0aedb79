// What the members of each version took by day. Counts that may pass 2^53 come as text.
// parameters: $versionIds, $from, $to, $withHours
// returns: versionId, day, cells, volumes, hours (empty unless asked for), core, attached, beforeJoining
// bound: one row a version and day
// index: ring_version_id
UNWIND $versionIds AS versionId
MATCH (:RingVersion {versionId: versionId})-[:ON_DAY]->(day:RingDay)
WHERE day.day >= $from AND day.day < $to
RETURN versionId,
       day.day AS day,
       day.cells AS cells,
       [volume IN day.volumes | toString(volume)] AS volumes,
       CASE WHEN $withHours THEN [exchanges IN day.hours | toString(exchanges)] ELSE [] END AS hours,
       toString(day.coreExchanges) AS core,
       toString(day.attachedExchanges) AS attached,
       toString(day.beforeJoiningExchanges) AS beforeJoining
