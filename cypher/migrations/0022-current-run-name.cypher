// One node that points to the run whose findings show.
CREATE CONSTRAINT current_run_name IF NOT EXISTS
FOR (current:CurrentRun) REQUIRE current.name IS UNIQUE
