// Opens a run. Only the holder of the detection lease may, so that the sequence has no gap and no double.
// parameters: $runId, $startedAt, $asOfDay, $watermarkDay, $codeVersion, $parameters
// returns: sequence
// bound: one row
// index: run_sequence
OPTIONAL MATCH (earlier:DetectionRun) WHERE earlier.sequence > 0
WITH coalesce(max(earlier.sequence), 0) + 1 AS sequence
CREATE (:DetectionRun {
  runId: $runId,
  sequence: sequence,
  state: 'RUNNING',
  startedAt: $startedAt,
  asOfDay: $asOfDay,
  watermarkDay: $watermarkDay,
  codeVersion: $codeVersion,
  parameters: $parameters
})
RETURN sequence
