// When the run that shows finished, and the newest day it counts.
// parameters: none
// returns: finishedAt, watermarkDay
// bound: one row, none before the first run
// index: current_run_name
MATCH (:CurrentRun {name: 'current'})-[:IS]->(run:DetectionRun)
RETURN run.finishedAt AS finishedAt, run.watermarkDay AS watermarkDay
