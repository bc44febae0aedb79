// Finds the cases of the rings that became part of a ring.
CREATE INDEX case_merged_into IF NOT EXISTS
FOR (work:Case) ON (work.mergedIntoRingId)
