import { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import { toFailure } from '../../src/graph/driver-failure.js';

describe('an error of the driver', () => {
  it.each([
    [
      'ServiceUnavailable',
      'DATABASE_UNAVAILABLE',
      'The database does not answer: check that it runs and is reachable',
    ],
    [
      'SessionExpired',
      'DATABASE_UNAVAILABLE',
      'The database does not answer: check that it runs and is reachable',
    ],
    [
      'Neo.ClientError.Security.Unauthorized',
      'DATABASE_UNAVAILABLE',
      'The database refuses the user or the password',
    ],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT', 'Statement ring/members ran out of time'],
    [
      'Neo.ClientError.Statement.SyntaxError',
      'INTERNAL',
      'Statement ring/members failed with Neo.ClientError.Statement.SyntaxError',
    ],
  ])('%s becomes %s', (code, expected, message) => {
    const cause = new Neo4jError('quotes acct_secret', code, '50N42', 'quotes acct_secret');
    expect(toFailure(cause, 'ring/members')).toMatchObject({
      name: 'Failure',
      code: expected,
      message,
      cause,
    });
  });

  it('that is none of the driver stays as it is', () => {
    const own = new Failure('LEASE_LOST', 'Another process took over the promotion');
    const foreign = new TypeError('boom');
    expect([toFailure(own, 'x'), toFailure(foreign, 'x')]).toEqual([own, foreign]);
  });
});
