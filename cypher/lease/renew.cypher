// Proves that a lease is still held and renews it. Run inside a holder's transaction it also locks the lease until
// the commit, so that nobody can take it in between.
// parameters: $name, $token
// returns: token
// bound: one row, none when the lease is lost
// index: lease_name
MATCH (lease:Lease {name: $name})
SET lease.lock = 1
WITH lease WHERE lease.token = $token AND lease.holder IS NOT NULL
SET lease.renewedAt = timestamp()
RETURN lease.token AS token
