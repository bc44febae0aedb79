// The constraint that makes taking a lease safe must exist before the first lease, hence before the migrations.
// parameters: none
// returns: nothing
// bound: none
// index: creates lease_name
CREATE CONSTRAINT lease_name IF NOT EXISTS
FOR (lease:Lease) REQUIRE lease.name IS UNIQUE
