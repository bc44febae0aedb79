// The mark of a database that the demonstration made, with what is in it.
// parameters: none
// returns: marked, loaded, empty
// bound: one row
// index: label scan of Demo, label scan of Account (the first node answers)
RETURN EXISTS { MATCH (:Demo) } AS marked,
       EXISTS { MATCH (demo:Demo) WHERE demo.loaded } AS loaded,
       NOT EXISTS { MATCH (:Account) } AS empty
