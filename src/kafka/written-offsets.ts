import type { Graph } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import type { CheckpointWrite } from '../ingest/checkpoint-write.js';
import type { Offsets, Topic } from './topic.js';

interface OffsetRow {
  readonly sourceId: string;
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

const readOffsets = defineStatement<{ sourceIds: readonly string[] }, readonly [string, number]>({
  file: 'kafka/read-offsets',
  mode: 'READ',
  row: (row) => [row.text('sourceId'), row.integer('offset')],
});
const raiseOffsets = defineStatement<{ rows: readonly OffsetRow[] }>({
  file: 'kafka/raise-offsets',
  mode: 'WRITE',
});

/** The partitions of one topic as one consumer group has written them to the graph. */
export interface WrittenOffsets {
  /** The offset of the first message not yet written; partitions of which nothing is written are missing. */
  readonly read: (partitions: readonly number[]) => Promise<Offsets>;
  readonly raise: (offsets: Offsets) => CheckpointWrite;
}

export function writtenOffsets(graph: Graph, group: string, topic: Topic): WrittenOffsets {
  const sourceId = (partition: number) => `kafka|${group}|${topic.id}|${partition}`;
  return {
    read: async (partitions) => {
      const rows = new Map(await graph.read(readOffsets, { sourceIds: partitions.map(sourceId) }));
      return new Map(
        partitions.flatMap((partition) => {
          const offset = rows.get(sourceId(partition));
          return offset === undefined ? [] : [[partition, offset] as const];
        }),
      );
    },
    raise: (offsets) => {
      const rows = [...offsets]
        .map(([partition, offset]): OffsetRow => {
          return { sourceId: sourceId(partition), group, topic: topic.name, partition, offset };
        })
        .sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
      return async (transaction) => {
        await transaction.run(raiseOffsets, { rows });
      };
    },
  };
}
