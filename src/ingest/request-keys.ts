import { createHash, randomUUID } from 'node:crypto';
import { type Clock, DAY_MS } from '../domain/time.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

/** What is known of a request's idempotency key. */
export type KeyClaim =
  | ClaimedKey
  | { readonly state: 'answered'; readonly bodyHash: string; readonly answer: string }
  | { readonly state: 'underWay' };

/** The key belongs to this request until it is answered or released; meanwhile it is renewed. */
export interface ClaimedKey {
  readonly state: 'claimed';
  /** Keeps the answer for a day, with a hash of the body but nothing of its content. */
  readonly answered: (bodyHash: string, answer: string) => Promise<void>;
  /** The request came to no answer: it may be sent again at once. */
  readonly release: () => Promise<void>;
}

export interface RequestKeys {
  readonly claim: (caller: string, key: string, options?: RunOptions) => Promise<KeyClaim>;
}

/** How long an answer is kept. */
export const ANSWER_KEPT_MS = DAY_MS;
/** A request whose process has not renewed its claim for this long has died. */
const ABANDONED_MS = 60_000;
const RENEWAL_MS = 15_000;
const PRUNE_EVERY_MS = 600_000;
const PRUNE_LIMIT = 10_000;

const claimKey = defineStatement<
  { key: string; claim: string; now: number; abandonedMs: number; keptMs: number },
  {
    readonly claimed: boolean;
    readonly bodyHash: string | undefined;
    readonly answer: string | undefined;
  }
>({
  file: 'ingest-request/claim',
  mode: 'WRITE',
  row: (row) => ({
    claimed: row.boolean('claimed'),
    bodyHash: row.optionalText('bodyHash'),
    answer: row.optionalText('answer'),
  }),
});
const renewKey = defineStatement<{ key: string; claim: string; now: number }>({
  file: 'ingest-request/renew',
  mode: 'WRITE',
});
const keepAnswer = defineStatement<{ key: string; claim: string; bodyHash: string; answer: string }>({
  file: 'ingest-request/keep-answer',
  mode: 'WRITE',
});
const releaseKey = defineStatement<{ key: string; claim: string }>({
  file: 'ingest-request/release',
  mode: 'WRITE',
});
const pruneRequests = defineStatement<{ before: number; limit: number }>({
  file: 'ingest-request/prune',
  mode: 'WRITE',
});

/** Remembers in the graph, for all processes, which requests were answered and how. */
export function openRequestKeys(graph: Graph, clock: Clock): RequestKeys {
  let prunedAt = Number.NEGATIVE_INFINITY;

  const prune = async (options: RunOptions) => {
    if (clock() - prunedAt < PRUNE_EVERY_MS) return;
    prunedAt = clock();
    const before = clock() - ANSWER_KEPT_MS;
    await graph.write(
      'ingest-request/prune',
      (tx) => tx.run(pruneRequests, { before, limit: PRUNE_LIMIT }),
      options,
    );
  };

  return {
    claim: async (caller, idempotencyKey, options = {}) => {
      await prune(options);
      // Callers choose their keys freely: a hash is short, and says nothing of what they may have put in.
      const key = createHash('sha256').update(`${caller}\n${idempotencyKey}`).digest('hex');
      const claim = randomUUID();
      const [row] = await graph.write(
        'ingest-request/claim',
        (tx) =>
          tx.run(claimKey, { key, claim, now: clock(), abandonedMs: ABANDONED_MS, keptMs: ANSWER_KEPT_MS }),
        options,
      );
      if (row?.claimed) return claimed(graph, clock, key, claim);
      const { bodyHash, answer } = row ?? {};
      if (bodyHash === undefined || answer === undefined) return { state: 'underWay' };
      return { state: 'answered', bodyHash, answer };
    },
  };
}

function claimed(graph: Graph, clock: Clock, key: string, claim: string): ClaimedKey {
  const renewal = setInterval(() => {
    const now = clock();
    // A renewal that fails is made up for by the next.
    graph.write('ingest-request/renew', (tx) => tx.run(renewKey, { key, claim, now })).catch(() => undefined);
  }, RENEWAL_MS);
  return {
    state: 'claimed',
    answered: async (bodyHash, answer) => {
      clearInterval(renewal);
      await graph.write('ingest-request/keep-answer', (tx) =>
        tx.run(keepAnswer, { key, claim, bodyHash, answer }),
      );
    },
    release: async () => {
      clearInterval(renewal);
      // A key that cannot be given back is free again once it counts as abandoned.
      await graph
        .write('ingest-request/release', (tx) => tx.run(releaseKey, { key, claim }))
        .catch(() => undefined);
    },
  };
}
