// One node a source that is read in parts: up to where it is written.
CREATE CONSTRAINT source_checkpoint_id IF NOT EXISTS
FOR (checkpoint:SourceCheckpoint) REQUIRE checkpoint.sourceId IS UNIQUE
