// Finds the cases that are closed as harmless when a run has ended.
CREATE INDEX case_state IF NOT EXISTS
FOR (work:Case) ON (work.state)
