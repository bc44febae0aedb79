// The communities of a graph in memory (Louvain; Blondel et al. 2008), at the usual resolution. With one thread the
// same graph gives the same communities.
// parameters: $graphName
// returns: nodes, communities
// bound: one row
// index: none
CALL gds.louvain.stream($graphName, {relationshipWeightProperty: 'weight', concurrency: 1})
YIELD nodeId, communityId
WITH nodeId, communityId ORDER BY nodeId
RETURN collect(nodeId) AS nodes, collect(communityId) AS communities
