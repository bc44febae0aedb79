// Rings whose case is closed as harmless.
// parameters: none
// returns: ringId
// bound: one row a case that is closed so
// index: case_state
MATCH (work:Case {state: 'CLOSED_BENIGN'})
RETURN work.ringId AS ringId
ORDER BY ringId
