import { endOffsets, firstOffsets } from './topic.js';
import type { WorkerContext } from './worker-context.js';

/**
 * Notes what the topic holds now, and returns a question: is all of it written to the graph? By whom does not matter,
 * so that a worker that ran out of partitions still waits for the others.
 */
export async function endOfTopic(
  context: Pick<WorkerContext, 'consumer' | 'topic' | 'written'>,
): Promise<() => Promise<boolean>> {
  const { consumer, topic, written } = context;
  const [firsts, ends] = await Promise.all([
    firstOffsets(consumer, topic.name),
    endOffsets(consumer, topic.name),
  ]);
  const filled = [...ends].filter(([partition, end]) => end > (firsts.get(partition) ?? 0));
  return async () => {
    const offsets = await written.read(filled.map(([partition]) => partition));
    return filled.every(([partition, end]) => (offsets.get(partition) ?? 0) >= end);
  };
}
