// The communities of a graph in memory (Leiden; Traag, Waltman and van Eck 2019). With one thread and a seed the
// same graph gives the same communities.
// parameters: $graphName, $gamma, $seed
// returns: nodes, communities
// bound: one row
// index: none
CALL gds.leiden.stream($graphName, {
  relationshipWeightProperty: 'weight', gamma: toFloat($gamma), randomSeed: $seed, concurrency: 1
})
YIELD nodeId, communityId
WITH nodeId, communityId ORDER BY nodeId
RETURN collect(nodeId) AS nodes, collect(communityId) AS communities
