// Closes a run and lets it show in place of the one before, at once.
// parameters: $runId, $finishedAt, $steps, $counts, $trafficDays, $trafficExchanges, $trafficInputTokens,
//   $trafficOutputTokens (the last four run side by side), $found
// returns: runId, no row when the run is not running
// bound: one row
// index: run_id, current_run_name
MATCH (run:DetectionRun {runId: $runId})
WHERE run.state = 'RUNNING'
SET run.state = 'DONE',
    run.finishedAt = $finishedAt,
    run.step = null,
    run.stepStartedAt = null,
    run.steps = $steps,
    run.counts = $counts,
    run.trafficDays = [day IN $trafficDays | toInteger(day)],
    run.trafficExchanges = [count IN $trafficExchanges | toInteger(count)],
    run.trafficInputTokens = [count IN $trafficInputTokens | toInteger(count)],
    run.trafficOutputTokens = [count IN $trafficOutputTokens | toInteger(count)],
    run.found = $found,
    run.ringCount = COUNT { (run)-[:FOUND]->(version) WHERE version.reading = 'RING' },
    run.linkedCount = COUNT { (run)-[:FOUND]->(version) WHERE version.reading = 'LINKED' },
    run.denseBenignCount = COUNT { (run)-[:FOUND]->(version) WHERE version.reading = 'DENSE_BENIGN' },
    run.suspectedCount = COUNT { (run)-[:FOUND]->(version) WHERE version.reading = 'SUSPECTED' }
MERGE (current:CurrentRun {name: 'current'})
WITH run, current
OPTIONAL MATCH (current)-[before:IS]->()
DELETE before
WITH DISTINCT run, current
CREATE (current)-[:IS]->(run)
RETURN run.runId AS runId
