// Frees a graph in memory.
// parameters: $graphName
// returns: graphName
// bound: none
// index: none
CALL gds.graph.drop($graphName, false) YIELD graphName
RETURN graphName
