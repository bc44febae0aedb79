// How many endless counts are still under way.
// parameters: none
// returns: running
// bound: one row
// index: none
SHOW TRANSACTIONS YIELD metaData
WHERE metaData.statement = '../test/api/endless'
RETURN count(*) AS running
