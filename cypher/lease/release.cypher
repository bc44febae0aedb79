// Gives a lease back; does nothing when another has taken it.
// parameters: $name, $token
// returns: nothing
// bound: none
// index: lease_name
MATCH (lease:Lease {name: $name})
SET lease.lock = 1
WITH lease WHERE lease.token = $token
REMOVE lease.holder
