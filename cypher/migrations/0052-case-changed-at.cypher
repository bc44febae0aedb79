// Reads cases, the last changed first.
CREATE INDEX case_changed_at IF NOT EXISTS
FOR (work:Case) ON (work.changedAt)
