// Runs by id.
// parameters: $runIds
// returns: what is known of a run; its traffic day by day
// bound: one row an id
// index: run_id, current_run_name
UNWIND $runIds AS runId
MATCH (run:DetectionRun {runId: runId})
RETURN run.runId AS runId,
       run.sequence AS sequence,
       run.state AS state,
       EXISTS { (:CurrentRun {name: 'current'})-[:IS]->(run) } AS current,
       run.startedAt AS startedAt,
       run.finishedAt AS finishedAt,
       run.asOfDay AS asOfDay,
       run.watermarkDay AS watermarkDay,
       run.codeVersion AS codeVersion,
       run.failure AS failure,
       run.parameters AS parameters,
       run.step AS step,
       run.stepStartedAt AS stepStartedAt,
       coalesce(run.steps, '[]') AS steps,
       coalesce(run.counts, '{}') AS counts,
       run.thinnedAt IS NOT NULL AS thinned,
       run.found AS found,
       run.ringCount AS ringCount,
       run.linkedCount AS linkedCount,
       run.denseBenignCount AS denseBenignCount,
       run.suspectedCount AS suspectedCount,
       coalesce(run.trafficDays, []) AS trafficDays,
       [count IN coalesce(run.trafficExchanges, []) | toString(count)] AS exchanges,
       [count IN coalesce(run.trafficInputTokens, []) | toString(count)] AS inputTokens,
       [count IN coalesce(run.trafficOutputTokens, []) | toString(count)] AS outputTokens
