// Tells whether the database holds anything beside its schema.
// parameters: none
// returns: held
// bound: one row
// index: label scan of Account, label scan of DetectionRun, label scan of AuditRow, label scan of ApiKey, label scan of Tombstone (the first node answers)
RETURN EXISTS { MATCH (:Account) }
  OR EXISTS { MATCH (:DetectionRun) }
  OR EXISTS { MATCH (:AuditRow) }
  OR EXISTS { MATCH (:ApiKey) }
  OR EXISTS { MATCH (:Tombstone) } AS held
