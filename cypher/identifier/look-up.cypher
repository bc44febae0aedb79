// Which identifiers of a list there are, each with the groups of one run that it binds.
// parameters: $keys (each once), $runId
// returns: key, versionId; null for one that binds no group
// bound: one row an identifier and group; looks at what the identifiers bind in all runs
// index: identifier_key
UNWIND $keys AS name
MATCH (identifier:Identifier {key: name})
OPTIONAL MATCH (identifier)<-[binding:BOUND_BY]-(version:RingVersion)
WHERE version.runId = $runId AND binding.setAside IS NULL
RETURN name AS key, version.versionId AS versionId
