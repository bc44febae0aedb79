import { v7 as uuidv7 } from 'uuid';
import type { LineageKind } from '../domain/lineage.js';
import type { Reading } from '../domain/ring.js';
import type { NewEvent, WebhookType } from './webhook-event.js';

/** What a run tells of one group. */
export interface ToldRing {
  readonly ringId: string;
  /** `undefined`: its lineage tells nothing, only its reading is another. */
  readonly kind: LineageKind | undefined;
  readonly accountsBefore: number;
  readonly accountsAfter: number;
  readonly otherRingId: string | undefined;
  /** `undefined` where the run did not find it. */
  readonly reading: Reading | undefined;
  /** In the run that showed before; `undefined` where that did not find it. */
  readonly previousReading: Reading | undefined;
  /** 0 to 1; `undefined` where the run did not find it. */
  readonly confidence: number | undefined;
}

const TYPES: Readonly<Partial<Record<LineageKind, WebhookType>>> = {
  CREATED: 'ring.created',
  GREW: 'ring.grew',
  MERGED_INTO: 'ring.merged',
  SPLIT_FROM: 'ring.split',
};

/**
 * The events of one run, one a ring at most. Groups that are not read as rings are not told of; one that is read as a
 * ring for the first time is told as created, whatever it was before.
 */
export function ringEvents(runId: string, told: readonly ToldRing[], now: number): readonly NewEvent[] {
  const seen = new Set<string>();
  return told.flatMap((ring) => {
    const type = typeOf(ring);
    if (type === undefined || seen.has(ring.ringId)) return [];
    seen.add(ring.ringId);
    const { ringId } = ring;
    return [{ eventId: `msg_${uuidv7()}`, ringId, type, payload: payloadOf(type, runId, ring, now) }];
  });
}

function typeOf({ kind, reading, previousReading }: ToldRing): WebhookType | undefined {
  const isEnd = kind === 'MERGED_INTO';
  if ((isEnd ? previousReading : reading) !== 'RING') return undefined;
  const becameRing = !isEnd && previousReading !== undefined && previousReading !== 'RING';
  if (becameRing || kind === undefined) return 'ring.created';
  return TYPES[kind];
}

/** The body of the Standard Webhooks specification: ids and counts, no value of the data. */
function payloadOf(type: WebhookType, runId: string, ring: ToldRing, now: number): string {
  const { ringId, accountsBefore, accountsAfter, otherRingId, confidence } = ring;
  return JSON.stringify({
    type,
    timestamp: new Date(now).toISOString(),
    data: {
      ringId,
      runId,
      accountsBefore,
      accounts: accountsAfter,
      otherRingId: otherRingId ?? null,
      confidence: confidence ?? null,
    },
  });
}
