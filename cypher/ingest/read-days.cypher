// The account-days among the given ones that the graph already holds. On a day that a meter reports, cells and
// hours follow from the usage alone. Tokens may pass 2^53, hence as text.
// parameters: $keys
// returns: key, seen, cells, volumes, hours, usageKeys, usageRevisions, usageVolumes
// bound: the account-days of one slice
// index: account_day_key
UNWIND $keys AS key
MATCH (day:AccountDay {key: key})
RETURN day.key AS key,
       day.seen AS seen,
       day.cells AS cells,
       [volume IN day.volumes | toString(volume)] AS volumes,
       CASE WHEN day.usageKeys IS NULL THEN day.hours ELSE [] END AS hours,
       coalesce(day.usageKeys, []) AS usageKeys,
       coalesce(day.usageRevisions, []) AS usageRevisions,
       [volume IN coalesce(day.usageVolumes, []) | toString(volume)] AS usageVolumes
