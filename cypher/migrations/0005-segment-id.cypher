// One node a batch of prompt traces that are held back until shared.
CREATE CONSTRAINT segment_id IF NOT EXISTS
FOR (segment:PromptSegment) REQUIRE segment.segmentId IS UNIQUE
