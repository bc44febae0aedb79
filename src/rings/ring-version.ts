import type { Channel } from '../domain/identifier-kind.js';
import type { Judgement, Reading } from '../domain/ring.js';
import type { Volume } from '../domain/volume.js';
import type { Row } from '../graph/row.js';
import { volumeOf } from '../graph/volume-row.js';

/** A ring as one run found it. */
export interface RingVersion extends Volume {
  /** `runId|ringId`. */
  readonly versionId: string;
  readonly runId: string;
  readonly ringId: string;
  readonly reading: Reading;
  readonly confidence: number;
  readonly accountCount: number;
  readonly coreCount: number;
  readonly attachedCount: number;
  readonly channels: readonly Channel[];
  readonly channelsBlind: readonly Channel[];
  readonly firstActivityAt: number | undefined;
  readonly lastActivityAt: number | undefined;
  readonly firstDetectedAt: number;
  readonly exposure: number;
  readonly growth: number | undefined;
  readonly judgements: readonly Judgement[];
  /** The ring whose work it took up after bans. */
  readonly succeedsRingId: string | undefined;
}

export function fromVersionRow(row: Row): RingVersion {
  return {
    versionId: row.text('versionId'),
    runId: row.text('runId'),
    ringId: row.text('ringId'),
    reading: row.text('reading') as Reading,
    confidence: row.number('confidence'),
    accountCount: row.integer('accountCount'),
    coreCount: row.integer('coreCount'),
    attachedCount: row.integer('attachedCount'),
    channels: row.texts('channels') as readonly Channel[],
    channelsBlind: row.texts('channelsBlind') as readonly Channel[],
    firstActivityAt: row.optionalInteger('firstActivityAt'),
    lastActivityAt: row.optionalInteger('lastActivityAt'),
    firstDetectedAt: row.integer('firstDetectedAt'),
    exposure: row.number('exposure'),
    growth: row.optionalNumber('growth'),
    judgements: JSON.parse(row.text('judgements')) as readonly Judgement[],
    succeedsRingId: row.optionalText('succeedsRingId'),
    ...volumeOf(row),
  };
}
