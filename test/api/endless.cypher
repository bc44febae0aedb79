// Counts for longer than anybody waits.
// parameters: none
// returns: runId
// bound: one row
// index: none
UNWIND range(1, 100000) AS a
UNWIND range(1, 100000) AS b
WITH a * b AS product
RETURN toString(sum(product % 7)) AS runId
