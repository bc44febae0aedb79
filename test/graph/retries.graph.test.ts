import { Neo4jError } from 'neo4j-driver';
import { describe, expect, inject, it } from 'vitest';
import { Failure } from '../../src/domain/failure.js';
import type { Connection } from '../../src/graph/connection.js';
import { openGraph } from '../../src/graph/graph.js';

const connection = inject('connection');
/** How clusters and hosted databases are reached; a single server answers it with a routing table of itself. */
const ROUTED: Connection = { ...connection, uri: connection.uri.replace('bolt://', 'neo4j://') };
const FAULTS_IN_A_ROW = 2;

/** How often a write ran whose first runs failed with `error`, and what came of it. */
async function runsUntilDone(to: Connection, error: Error) {
  const graph = openGraph(to);
  let runs = 0;
  try {
    const outcome = await graph
      .write('test/fault', async () => {
        runs += 1;
        if (runs <= FAULTS_IN_A_ROW) throw error;
        return 'done';
      })
      .catch((failure: unknown) => failure);
    return { runs, outcome };
  } finally {
    await graph.close();
  }
}

function serverError(code: string): Neo4jError {
  return new Neo4jError('injected', code, '50N42', 'injected');
}

describe.each([
  ['bolt', connection],
  ['neo4j', ROUTED],
])('a write over %s://', (_scheme, to) => {
  it.concurrent.each([
    'ServiceUnavailable',
    'SessionExpired',
    'Neo.TransientError.Transaction.DeadlockDetected',
    'Neo.TransientError.Transaction.LockAcquisitionTimeout',
    'Neo.TransientError.General.DatabaseUnavailable',
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'Neo.TransientError.Cluster.ReplicationFailure',
    'Neo.ClientError.Security.AuthorizationExpired',
    // Another transaction has deleted what this one had found.
    'Neo.ClientError.Statement.EntityNotFound',
  ])('is run again after %s', async (code) => {
    expect(await runsUntilDone(to, serverError(code))).toEqual({
      runs: FAULTS_IN_A_ROW + 1,
      outcome: 'done',
    });
  });

  it.each([
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'INTERNAL'],
    ['Neo.ClientError.Statement.SyntaxError', 'INTERNAL'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT'],
    ['Neo.ClientError.Security.Unauthorized', 'DATABASE_UNAVAILABLE'],
    ['Neo.DatabaseError.General.UnknownError', 'INTERNAL'],
  ])('fails at once with %s', async (code, expected) => {
    const { runs, outcome } = await runsUntilDone(to, serverError(code));
    expect(runs).toBe(1);
    expect(outcome).toMatchObject({ name: 'Failure', code: expected });
  });

  it('fails at once when the work itself gives up', async () => {
    const own = new Failure('LEASE_LOST', 'Another process took over');
    expect(await runsUntilDone(to, own)).toEqual({ runs: 1, outcome: own });
  });
});
