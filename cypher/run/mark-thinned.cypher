// Marks a run as thinned: from then on nothing is answered from it.
// parameters: $runId, $thinnedAt, $thinning (null: it is done)
// returns: nothing
// bound: none
// index: run_id
MATCH (run:DetectionRun {runId: $runId})
SET run.thinnedAt = coalesce(run.thinnedAt, $thinnedAt), run.thinning = $thinning
