import { appendAudit } from '../audit/append.js';
import { type Actor, authorise } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { withLease } from '../graph/lease.js';
import { defineStatement } from '../graph/statement.js';
import { forgottenAmong, provenKeys } from '../ingest/forgotten.js';
import { proofOf, type TombstoneKey, tombstoneHashes } from '../ingest/tombstone.js';
import { type Erased, eraseAccount, unfinishedErasures } from './erase-account.js';
import { eraseTraces } from './erase-traces.js';
import { newPseudonym } from './pseudonym.js';

export interface ForgetRequest {
  readonly accountId: string;
  /** The last one is used; accounts forgotten by earlier ones are known by them. At least one. */
  readonly keys: readonly TombstoneKey[];
  /** For the audit. It must not name the account. */
  readonly why?: string | undefined;
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Forgotten extends Erased {
  /** `undefined`: it was forgotten before, and only what had been left was removed. */
  readonly pseudonym: string | undefined;
  /** Held-back prompt traces. */
  readonly traces: number;
}

const keepTombstoneKey = defineStatement<{ keyId: string; proof: string }, string>({
  file: 'retention/keep-tombstone-key',
  mode: 'WRITE',
  row: (row) => row.text('key'),
});
/** Locks accounts in the order given; returns those that there are. */
export const lockAccounts = defineStatement<{ accountIds: readonly string[] }, string>({
  file: 'retention/lock-accounts',
  mode: 'WRITE',
  row: (row) => row.text('accountId'),
});
const retireAccount = defineStatement<{ accountId: string; pseudonym: string; hash: string }>({
  file: 'retention/retire-account',
  mode: 'WRITE',
});

/** A run or a promotion at work takes minutes; each page of traces some seconds on a loaded server. */
const LEASE_WAIT_MS = 600_000;
const TIMEOUT_MS = 300_000;

/**
 * Forgets an account for good: from the first transaction on it is in no answer, its places in past runs bear a
 * pseudonym, and records of it are dropped; then all that it showed and did is removed. A call that broke off is done
 * again with the same account. No detection run is at work meanwhile. Fails with `USAGE` for an account that is not
 * there and was not forgotten, with `LEASE_HELD` when a run takes too long.
 */
export function forgetAccount(actor: Actor, graph: Graph, request: ForgetRequest): Promise<Forgotten> {
  authorise(actor, 'ADMINISTER');
  const waiting = { waitMs: LEASE_WAIT_MS, ...(request.signal && { signal: request.signal }) };
  return withLease(graph, 'detection', waiting, () =>
    withLease(graph, 'promotion', waiting, async (promotion) => {
      const signal = request.signal ? AbortSignal.any([request.signal, promotion.lost]) : promotion.lost;
      const options = { timeoutMs: TIMEOUT_MS, signal };
      const pseudonym = await retire(actor, graph, request);
      // The traces name the account: they go first, so that a call that broke off is known by the mark to the last.
      const traces = await eraseTraces(graph, promotion, request.accountId, options);
      const erased = { links: 0, identifiers: 0, records: 0 };
      for (const unfinished of await unfinishedErasures(graph, options)) {
        const part = await eraseAccount(graph, unfinished, options);
        erased.links += part.links;
        erased.identifiers += part.identifiers;
        erased.records += part.records;
      }
      return { pseudonym, traces, ...erased };
    }),
  );
}

/** The one transaction by which the account is gone; returns its pseudonym, `undefined` when it was gone before. */
function retire(
  actor: Actor,
  graph: Graph,
  { accountId, keys, why, now }: ForgetRequest,
): Promise<string | undefined> {
  const pseudonym = newPseudonym();
  const newest = keys.at(-1);
  if (!newest) throw new Failure('CONFIGURATION', 'There is no key by which to forget an account');
  const named = proofOf(newest);
  const proof = named.slice(newest.id.length + 1);
  return graph.write('retention/retire', async (tx) => {
    provenKeys(await tx.run(keepTombstoneKey, { keyId: newest.id, proof }), () => keys);
    const [found] = await tx.run(lockAccounts, { accountIds: [accountId] });
    if (found === undefined) {
      const before = await forgottenAmong(tx, [accountId], keys);
      if (before.size > 0) return undefined;
      throw new Failure('USAGE', 'There is no such account, and none of this id was forgotten');
    }
    const [hash] = tombstoneHashes([newest], [accountId]).keys();
    await tx.run(retireAccount, { accountId, pseudonym, hash: hash! });
    await appendAudit(tx, actor, now, {
      action: 'ACCOUNT_FORGOTTEN',
      targets: [`ForgottenAccount:${pseudonym}`],
      why,
    });
    return pseudonym;
  });
}
