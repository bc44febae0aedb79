// When somebody last looked at rings, and what they saw.
// parameters: $looks [{ringId, key}]
// returns: ringId, at, runId, exchanges (as text), shownSequence, caseVersion
// bound: one row a look
// index: look_key
UNWIND $looks AS asked
MATCH (look:Look {key: asked.key})
RETURN asked.ringId AS ringId,
       look.at AS at,
       look.runId AS runId,
       toString(look.exchanges) AS exchanges,
       look.shownSequence AS shownSequence,
       look.caseVersion AS caseVersion
