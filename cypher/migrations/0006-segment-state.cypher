// Finds the segments of a partition that still wait to be folded.
CREATE INDEX segment_state IF NOT EXISTS
FOR (segment:PromptSegment) ON (segment.state, segment.partition)
