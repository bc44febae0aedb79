import fc from 'fast-check';
import { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { Failure } from '../src/domain/failure.js';
import { toFailure } from '../src/graph/driver-failure.js';
import { describeError } from '../src/log.js';

const databaseError = (message: string) =>
  new Neo4jError(message, 'Neo.ClientError.Schema.ConstraintValidationFailed', '22N41', message);

describe('what the log says of an error', () => {
  it('is type, code and place, and of our own errors the message', () => {
    expect(describeError(new Failure('LEASE_HELD', 'Another process holds the promotion'))).toMatchObject({
      type: 'Failure',
      code: 'LEASE_HELD',
      message: 'Another process holds the promotion',
      stack: expect.arrayContaining([expect.stringMatching(/^at .*log\.test\.ts/)]),
    });
    expect(describeError('text')).toEqual({ type: 'string' });
  });

  it('never holds the message of the database, which may quote values', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\w{12,40}$/), (secret) => {
        const error = databaseError(`Node already exists with value ${secret}`);
        const inside = new Failure('INTERNAL', 'Statement x failed', { cause: error });
        const nested = new Error(secret, { cause: inside });
        for (const logged of [error, inside, nested, toFailure(error, 'ingest/slice')]) {
          expect(JSON.stringify(describeError(logged))).not.toContain(secret);
        }
      }),
    );
  });

  it('names the code of the database below the failure that it became', () => {
    expect(describeError(toFailure(databaseError('secret'), 'ingest/slice'))).toMatchObject({
      type: 'Failure',
      code: 'INTERNAL',
      message: 'Statement ingest/slice failed with Neo.ClientError.Schema.ConstraintValidationFailed',
      cause: { type: 'Neo4jError', code: 'Neo.ClientError.Schema.ConstraintValidationFailed' },
    });
  });

  it('holds no message of a JSON reader, which quotes its input', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{12}$/), (secret) => {
        try {
          JSON.parse(secret);
        } catch (error) {
          expect(JSON.stringify(describeError(error))).not.toContain(secret);
        }
      }),
    );
  });
});
