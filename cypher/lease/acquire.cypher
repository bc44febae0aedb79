// Takes a lease when nobody holds it or its holder has not renewed it in time; each taking raises the fencing token.
// parameters: $name, $holder, $ttlMs
// returns: token (of the holder when acquired, of the other otherwise), acquired
// bound: one row
// index: lease_name
MERGE (lease:Lease {name: $name})
ON CREATE SET lease.token = 0, lease.renewedAt = 0
SET lease.lock = 1
WITH lease,
     lease.holder IS NULL OR lease.holder = $holder OR timestamp() - lease.renewedAt > $ttlMs AS acquired
SET lease.token = lease.token + CASE WHEN acquired THEN 1 ELSE 0 END,
    lease.holder = CASE WHEN acquired THEN $holder ELSE lease.holder END,
    lease.renewedAt = CASE WHEN acquired THEN timestamp() ELSE lease.renewedAt END
RETURN lease.token AS token, acquired
