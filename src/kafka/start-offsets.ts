import { endOffsets, firstOffsets, type Offsets } from './topic.js';
import type { MissedMessages, WorkerContext } from './worker-context.js';

/**
 * Where to begin in each partition: where the graph says, not where Kafka does, so that data and place are never at
 * odds. What retention has removed meanwhile is told; a log that was cut shorter than the graph says is read from its
 * beginning, since its offsets were given to other messages.
 */
export async function startOffsets(context: WorkerContext, partitions: readonly number[]): Promise<Offsets> {
  const { consumer, topic, written, onMissed } = context;
  const [known, firsts, ends] = await Promise.all([
    written.read(partitions),
    firstOffsets(consumer, topic.name),
    endOffsets(consumer, topic.name),
  ]);
  return new Map(
    partitions.map((partition) => {
      const bounds = { first: firsts.get(partition) ?? 0, end: ends.get(partition) ?? 0 };
      const start = startOffset(known.get(partition), bounds);
      const missed: MissedMessages = { partition, messages: start - (known.get(partition) ?? start) };
      if (missed.messages > 0) onMissed(missed);
      return [partition, start];
    }),
  );
}

/** `known`: the offset up to which the graph has the partition; `first` and `end`: what the partition holds. */
export function startOffset(
  known: number | undefined,
  { first, end }: { readonly first: number; readonly end: number },
): number {
  return known === undefined || known > end ? first : Math.max(known, first);
}
