// One request a caller and idempotency key.
CREATE CONSTRAINT ingest_request_key IF NOT EXISTS
FOR (request:IngestRequest) REQUIRE request.key IS UNIQUE
