// Makes an undirected weighted graph in memory from numbered nodes.
// parameters: $graphName, $sources, $targets, $weights
// returns: relationships
// bound: one row
// index: none
UNWIND range(0, size($sources) - 1) AS at
WITH gds.graph.project(
  $graphName, toInteger($sources[at]), toInteger($targets[at]),
  {relationshipProperties: {weight: $weights[at]}},
  {undirectedRelationshipTypes: ['*']}
) AS projected
RETURN projected.relationshipCount AS relationships
