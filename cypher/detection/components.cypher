// The connected components of a graph in memory.
// parameters: $graphName
// returns: nodes, communities
// bound: one row
// index: none
CALL gds.wcc.stream($graphName, {concurrency: 1})
YIELD nodeId, componentId
WITH nodeId, componentId ORDER BY nodeId
RETURN collect(nodeId) AS nodes, collect(componentId) AS communities
