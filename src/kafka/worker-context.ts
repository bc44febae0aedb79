import type { Consumer } from '@platformatic/kafka';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import type { IngestSummary } from '../ingest/summary.js';
import type { TombstoneKeys } from '../ingest/tombstone.js';
import type { DeadLetter, DeadLetters } from './dead-letters.js';
import type { Topic } from './topic.js';
import type { WrittenOffsets } from './written-offsets.js';

/** What a worker has at hand, whatever partitions it is given. */
export interface WorkerContext {
  readonly graph: Graph;
  readonly consumer: Consumer;
  readonly topic: Topic;
  readonly written: WrittenOffsets;
  readonly deadLetters: DeadLetters;
  readonly clock: Clock;
  readonly dedupDays: number;
  /** Records gathered before a write. */
  readonly batchRecords: number;
  readonly tombstoneKeys: TombstoneKeys | undefined;
  /** Ends what is under way; what was asked to stop gets some time before. */
  readonly signal: AbortSignal;
  readonly onBatch: (batch: WrittenBatch) => void;
  /** Called when the topic's retention has removed messages before they were read. */
  readonly onMissed: (missed: MissedMessages) => void;
}

/** What one write put into the graph. */
export interface WrittenBatch {
  readonly summary: IngestSummary;
  readonly refused: readonly DeadLetter[];
}

export interface MissedMessages {
  readonly partition: number;
  readonly messages: number;
}
