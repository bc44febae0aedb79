// One node a detection run.
CREATE CONSTRAINT run_id IF NOT EXISTS
FOR (run:DetectionRun) REQUIRE run.runId IS UNIQUE
