// One event a case and sequence, whatever two writers do; the key is ringId|sequence.
CREATE CONSTRAINT case_event_key IF NOT EXISTS
FOR (event:CaseEvent) REQUIRE event.key IS UNIQUE
