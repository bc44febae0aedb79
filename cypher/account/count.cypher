// How many accounts there are.
// parameters: none
// returns: total
// bound: one row, from the store's own count
// index: none, the store keeps the count
MATCH (account:Account)
RETURN count(account) AS total
