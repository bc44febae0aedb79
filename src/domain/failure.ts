/** What went wrong, for a caller to act on. The command line turns each into an exit code, GraphQL into an error code. */
export type FailureCode =
  | 'USAGE'
  | 'CONFIGURATION'
  | 'PREREQUISITE_MISSING'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_NOT_OURS'
  | 'KAFKA_UNAVAILABLE'
  | 'MIGRATION_MISMATCH'
  | 'LEASE_HELD'
  | 'LEASE_LOST'
  | 'NOT_DUE'
  | 'RUN_FAILED'
  | 'INTERRUPTED'
  | 'TIMEOUT'
  | 'BAD_ROW'
  | 'INPUT_UNREADABLE'
  | 'BAD_REQUEST'
  | 'FORBIDDEN'
  | 'ISSUER_UNAVAILABLE'
  | 'AUDIT_UNAVAILABLE'
  | 'INTERNAL';

/**
 * The one error class thrown across rooms. `message` is safe to print: it says what to do and holds no value
 * from the data and no secret.
 */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
  }
}
