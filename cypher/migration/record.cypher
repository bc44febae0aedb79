// Records a migration as applied.
// parameters: $version, $name, $checksum
// returns: nothing
// bound: none
// index: migration_version
MERGE (migration:Migration {version: $version})
ON CREATE SET migration.name = $name, migration.checksum = $checksum, migration.appliedAt = timestamp()
