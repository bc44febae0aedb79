import { endOffsets, type Offsets } from './topic.js';
import type { WorkerContext } from './worker-context.js';

/** How far the graph is behind one partition. */
export interface PartitionLag {
  readonly partition: number;
  /** The offset of the first message that is not written. */
  readonly offset: number;
  /** Messages that wait. */
  readonly lag: number;
}

/** The lag of the partitions that this worker has. */
export async function readLag(
  { consumer, topic }: Pick<WorkerContext, 'consumer' | 'topic'>,
  written: Offsets,
): Promise<readonly PartitionLag[]> {
  const ends = await endOffsets(consumer, topic.name);
  return [...written].map(([partition, offset]) => {
    return { partition, offset, lag: Math.max(0, (ends.get(partition) ?? offset) - offset) };
  });
}
