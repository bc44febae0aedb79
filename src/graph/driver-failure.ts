import { Neo4jError } from 'neo4j-driver';
import { Failure } from '../domain/failure.js';

const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);
const TIMED_OUT = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
]);

/**
 * A node that a transaction has found may be deleted by another before it is locked. Done over, the transaction does
 * not find it; the driver does over what fails with a transient code alone.
 */
export function toRetryable(error: unknown): unknown {
  const isGone = error instanceof Neo4jError && error.code === 'Neo.ClientError.Statement.EntityNotFound';
  if (!isGone) return error;
  const { message, gqlStatus, gqlStatusDescription } = error;
  return new Neo4jError(message, 'Neo.TransientError.Transaction.Outdated', gqlStatus, gqlStatusDescription);
}

/**
 * Turns what the driver throws into a `Failure`, by code, never by message. The server's own message is not passed
 * on, since it may quote values of the data; it stays reachable as `cause`.
 */
export function toFailure(error: unknown, statement: string): unknown {
  if (error instanceof Failure || !(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (UNREACHABLE.has(code)) {
    return new Failure(
      'DATABASE_UNAVAILABLE',
      'The database does not answer: check that it runs and is reachable',
      {
        cause: error,
      },
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new Failure('DATABASE_UNAVAILABLE', 'The database refuses the user or the password', {
      cause: error,
    });
  }
  if (TIMED_OUT.has(code))
    return new Failure('TIMEOUT', `Statement ${statement} ran out of time`, { cause: error });
  return new Failure('INTERNAL', `Statement ${statement} failed with ${code}`, { cause: error });
}
