import { type Actor, actorName, authorise } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { ingest, type RejectedLine } from '../ingest/ingest.js';
import type { ClaimedKey, KeyClaim, RequestKeys } from '../ingest/request-keys.js';
import type { TombstoneKeys } from '../ingest/tombstone.js';
import type { IngestBody } from './ingest-body.js';
import type { IngestMetrics } from './ingest-metrics.js';
import { FAULT_REFUSALS, failureRefusal, type Refusal, refusal } from './ingest-refusals.js';

export interface IngestRequest {
  readonly actor: Actor;
  readonly idempotencyKey: string | undefined;
  readonly body: IngestBody;
}

export interface IngestDependencies {
  readonly graph: Graph;
  readonly clock: Clock;
  readonly dedupDays: number;
  /** Records gathered before a write. */
  readonly batchRecords: number;
  readonly tombstoneKeys: TombstoneKeys;
  readonly keys: RequestKeys;
  readonly metrics: Pick<IngestMetrics, 'taken'>;
  /** Ends the writing, too. */
  readonly signal: AbortSignal;
  /** Called when records were written. */
  readonly onWritten: () => void;
}

/** `text` is JSON. */
export interface IngestAnswer {
  readonly status: 200;
  readonly text: string;
  /** Kept from an earlier request: nothing was counted now. */
  readonly replayed: boolean;
}

/** The answer lists no more refused lines than this; it counts all. */
export const LISTED_REJECTIONS = 1_000;
/** A claim is a matter of milliseconds; a database that takes longer cannot take more. */
const CLAIM_LIMIT_MS = 10_000;

/** Takes the records of one request in, or answers from memory when its key was answered before. */
export async function takeRequest(
  request: IngestRequest,
  dependencies: IngestDependencies,
): Promise<IngestAnswer | Refusal> {
  const { actor, idempotencyKey, body } = request;
  try {
    authorise(actor, 'INGEST');
    if (idempotencyKey === undefined) return await takeBody(body, dependencies);
    if (!/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) return refusal('badKey');
    const claim = await dependencies.keys.claim(actorName(actor), idempotencyKey, {
      signal: AbortSignal.timeout(CLAIM_LIMIT_MS),
    });
    return await answerKey(claim, body, dependencies);
  } catch (error) {
    const known = error instanceof Failure && failureRefusal(error);
    if (known) return known;
    throw error;
  }
}

async function answerKey(
  claim: KeyClaim,
  body: IngestBody,
  dependencies: IngestDependencies,
): Promise<IngestAnswer | Refusal> {
  switch (claim.state) {
    case 'underWay':
      return refusal('keyUnderWay');
    case 'answered': {
      for await (const _ of body.bytes);
      const fault = body.fault();
      if (fault) return FAULT_REFUSALS[fault];
      if (body.digest() !== claim.bodyHash) return refusal('otherBody');
      return { status: 200, text: claim.answer, replayed: true };
    }
    case 'claimed':
      return takeUnderKey(claim, body, dependencies);
  }
}

async function takeUnderKey(
  claim: ClaimedKey,
  body: IngestBody,
  dependencies: IngestDependencies,
): Promise<IngestAnswer | Refusal> {
  let answered = false;
  try {
    const answer = await takeBody(body, dependencies);
    if (answer.status === 200) {
      await claim.answered(body.digest(), answer.text);
      answered = true;
    }
    return answer;
  } finally {
    if (!answered) await claim.release();
  }
}

async function takeBody(body: IngestBody, dependencies: IngestDependencies): Promise<IngestAnswer | Refusal> {
  const { graph, clock, dedupDays, batchRecords, tombstoneKeys, metrics, signal, onWritten } = dependencies;
  const rejected: RejectedLine[] = [];
  let written = false;
  try {
    const summary = await ingest(graph, body.bytes, {
      clock,
      dedupDays,
      batchRecords,
      tombstoneKeys,
      signal,
      onRejected: (line) => {
        if (rejected.length < LISTED_REJECTIONS) rejected.push(line);
      },
      onWritten: () => {
        written = true;
      },
    });
    // What came before the fault is written all the same: sending everything again counts nothing twice.
    const fault = body.fault();
    // The line that a fault cuts is none of the sender's.
    metrics.taken(fault ? { ...summary, rejectedByCode: {} } : summary);
    if (fault) return FAULT_REFUSALS[fault];
    const { accepted, duplicates, forgotten, rejectedCount } = summary;
    return {
      status: 200,
      text: JSON.stringify({
        accepted,
        duplicates,
        // Where nobody was forgotten the answer is as published.
        ...(forgotten > 0 && { forgotten }),
        rejectedCount,
        rejected,
      }),
      replayed: false,
    };
  } finally {
    if (written) onWritten();
  }
}
