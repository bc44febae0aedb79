// One record a migration.
// parameters: none
// returns: nothing
// bound: none
// index: creates migration_version
CREATE CONSTRAINT migration_version IF NOT EXISTS
FOR (migration:Migration) REQUIRE migration.version IS UNIQUE
