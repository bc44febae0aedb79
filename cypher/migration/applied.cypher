// The migrations that this database has.
// parameters: none
// returns: version, name, checksum
// bound: the number of migration files ever shipped
// index: label scan of Migration
MATCH (migration:Migration)
RETURN migration.version AS version, migration.name AS name, migration.checksum AS checksum
ORDER BY version
