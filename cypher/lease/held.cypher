// Whether somebody holds a lease and has renewed it in time.
// parameters: $name, $ttlMs
// returns: held
// bound: one row, none before the lease was first taken
// index: lease_name
MATCH (lease:Lease {name: $name})
RETURN lease.holder IS NOT NULL AND timestamp() - lease.renewedAt <= $ttlMs AS held
