import neo4j, { type Driver, type ManagedTransaction, type QueryResult, type Session } from 'neo4j-driver';
import { Failure } from '../domain/failure.js';
import type { Connection } from './connection.js';
import { toFailure, toRetryable } from './driver-failure.js';
import { Row } from './row.js';
import type { Parameters, Statement } from './statement.js';
import { inStatementSpan } from './statement-span.js';

export interface RunOptions {
  /** The server ends the transaction after this many milliseconds. */
  readonly timeoutMs?: number;
  /** Ends the transaction on the server too. */
  readonly signal?: AbortSignal;
}

export interface WriteTransaction {
  run<P extends Parameters, R>(statement: Statement<P, R>, parameters: P): Promise<readonly R[]>;
}

/** The database as the other rooms see it. Failures are `Failure`s; every row is decoded. */
export interface Graph {
  read<P extends Parameters, R>(
    statement: Statement<P, R>,
    parameters: P,
    options?: RunOptions,
  ): Promise<readonly R[]>;
  /**
   * Runs `work` in one transaction named `name`. The driver runs it again after a transient error, so `work` must
   * be pure over its input.
   */
  write<T>(
    name: string,
    work: (transaction: WriteTransaction) => Promise<T>,
    options?: RunOptions,
  ): Promise<T>;
  close(): Promise<void>;
}

/** Long enough for a page of an answer; what takes longer says so. */
const DEFAULT_TIMEOUT_MS = 60_000;
/** A restart of the database takes about half a minute. */
const RETRY_MS = 120_000;
/**
 * A member of a cluster that is read may be behind: it first catches up with what this process has written, and so,
 * after it took a lease, with all that the holder before wrote.
 */
const ROUTED = /^neo4j/;

/** Opens a pool of connections; connects only when used. */
export function openGraph(connection: Connection, options: { readonly poolSize?: number } = {}): Graph {
  const driver: Driver = neo4j.driver(
    connection.uri,
    neo4j.auth.basic(connection.user, connection.password),
    {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: RETRY_MS,
      maxConnectionPoolSize: options.poolSize ?? 50,
      connectionAcquisitionTimeout: RETRY_MS,
      userAgent: 'ringtrace',
    },
  );
  const bookmarks = ROUTED.test(connection.uri) ? { bookmarkManager: neo4j.bookmarkManager() } : {};

  async function inSession<T>(
    name: string,
    run: RunOptions,
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
  ) {
    run.signal?.throwIfAborted();
    const session = driver.session({
      database: connection.database,
      defaultAccessMode: mode,
      ...bookmarks,
    });
    // Closing a session resets its connection, which ends the query on the server.
    const close = () => session.close().catch(() => undefined);
    let abort: () => void = () => undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      abort = () => {
        reject(new Failure('INTERRUPTED', `${name} was interrupted`));
        void close();
      };
    });
    run.signal?.addEventListener('abort', abort, { once: true });
    try {
      // Whoever interrupts is not kept waiting for a server that does not answer.
      return await Promise.race([work(session), aborted]);
    } catch (error) {
      if (run.signal?.aborted) throw new Failure('INTERRUPTED', `${name} was interrupted`, { cause: error });
      throw toFailure(error, name);
    } finally {
      run.signal?.removeEventListener('abort', abort);
      if (!run.signal?.aborted) await session.close();
    }
  }
  const settings = (name: string, run: RunOptions) => ({
    timeout: run.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    metadata: { application: 'ringtrace', statement: name },
  });

  return {
    read: (statement, parameters, run = {}) =>
      inStatementSpan(statement.name, () =>
        inSession(statement.name, run, 'READ', (session) =>
          session.executeRead(
            (tx) => retryable(runIn(tx, statement, parameters)),
            settings(statement.name, run),
          ),
        ),
      ),
    write: (name, work, run = {}) =>
      inStatementSpan(name, () =>
        inSession(name, run, 'WRITE', (session) =>
          session.executeWrite(
            (tx) => retryable(work({ run: (statement, parameters) => runIn(tx, statement, parameters) })),
            settings(name, run),
          ),
        ),
      ),
    close: () => driver.close(),
  };
}

/** What a deletion beside it made fail is done over by the driver. */
function retryable<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw toRetryable(error);
  });
}

async function runIn<P extends Parameters, R>(
  tx: ManagedTransaction,
  statement: Statement<P, R>,
  parameters: P,
) {
  return decoded(statement, await tx.run(statement.text, toDriver(parameters)));
}

function decoded<P extends Parameters, R>(statement: Statement<P, R>, result: QueryResult): readonly R[] {
  return result.records.map((record) => statement.decode(new Row(record, statement.name)));
}

function toDriver(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' && Number.isInteger(value) ? neo4j.int(value) : (value ?? null),
    ]),
  );
}
