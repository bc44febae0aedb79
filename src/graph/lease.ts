import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../domain/failure.js';
import type { Graph, WriteTransaction } from './graph.js';
import { defineStatement } from './statement.js';

/** What only one process may do at a time. */
export type LeaseName = 'migration' | 'promotion' | 'detection' | 'webhooks';

/** A right to be the only one, kept by renewing it and proved by a token that grows with every holder. */
export interface Lease {
  readonly token: number;
  /** Fails with `LEASE_LOST` unless the lease is held; inside a transaction it stays held until the commit. */
  readonly prove: (transaction: WriteTransaction) => Promise<void>;
  /** Aborted when a renewal finds the lease lost. */
  readonly lost: AbortSignal;
}

/** A holder that has not renewed for this long has lost the lease. */
const LEASE_TTL_MS = 60_000;
const RENEWAL_MS = 15_000;
const POLL_MS = 500;

const acquireLease = defineStatement<
  { name: LeaseName; holder: string; ttlMs: number },
  { readonly token: number; readonly acquired: boolean }
>({
  file: 'lease/acquire',
  mode: 'WRITE',
  row: (row) => ({ token: row.integer('token'), acquired: row.boolean('acquired') }),
});
const renewLease = defineStatement<{ name: LeaseName; token: number }, number>({
  file: 'lease/renew',
  mode: 'WRITE',
  row: (row) => row.integer('token'),
});
const releaseLease = defineStatement<{ name: LeaseName; token: number }>({
  file: 'lease/release',
  mode: 'WRITE',
});

const leaseHeld = defineStatement<{ name: LeaseName; ttlMs: number }, boolean>({
  file: 'lease/held',
  mode: 'READ',
  row: (row) => row.boolean('held'),
});

/** Is a process at work that holds the lease? It may have ended by the time of the answer. */
export async function isLeaseHeld(graph: Graph, name: LeaseName): Promise<boolean> {
  const [held] = await graph.read(leaseHeld, { name, ttlMs: LEASE_TTL_MS });
  return held ?? false;
}

export interface LeaseOptions {
  /** Wait this long for another holder; 0 fails at once with `LEASE_HELD`. */
  readonly waitMs?: number;
  readonly ttlMs?: number;
  readonly signal?: AbortSignal;
}

/** Does `work` while holding the lease `name`, and gives it back whatever happens. */
export async function withLease<T>(
  graph: Graph,
  name: LeaseName,
  options: LeaseOptions,
  work: (lease: Lease) => Promise<T>,
): Promise<T> {
  const token = await acquire(graph, name, options);
  const lost = new AbortController();
  const prove = async (transaction: WriteTransaction) => {
    const rows = await transaction.run(renewLease, { name, token });
    if (rows.length === 0) throw new Failure('LEASE_LOST', `Another process took over the ${name}`);
  };
  const renewal = setInterval(() => {
    graph.write('lease/renew', prove).catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'LEASE_LOST') lost.abort(error);
    });
  }, RENEWAL_MS);
  try {
    return await work({ token, prove, lost: lost.signal });
  } finally {
    clearInterval(renewal);
    // A lease that cannot be given back runs out by itself; the outcome of the work matters more.
    await graph.write('lease/release', (tx) => tx.run(releaseLease, { name, token })).catch(() => undefined);
  }
}

async function acquire(graph: Graph, name: LeaseName, options: LeaseOptions): Promise<number> {
  const holder = randomUUID();
  const deadline = performance.now() + (options.waitMs ?? 0);
  for (;;) {
    options.signal?.throwIfAborted();
    const [row] = await graph.write('lease/acquire', (tx) =>
      tx.run(acquireLease, { name, holder, ttlMs: options.ttlMs ?? LEASE_TTL_MS }),
    );
    if (row?.acquired) return row.token;
    if (performance.now() >= deadline) throw new Failure('LEASE_HELD', `Another process holds the ${name}`);
    await sleep(POLL_MS);
  }
}
