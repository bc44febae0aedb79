import type { Graph } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import type { CheckpointWrite } from './checkpoint-write.js';

/** Up to where a file is written. All bytes before it are committed, or were refused. */
export interface FileCheckpoint {
  readonly bytes: number;
  /** Whole lines, blank ones too. */
  readonly lines: number;
  /** How many of the lines were refused. */
  readonly refused: number;
  /** SHA-256 of these bytes, hexadecimal: only the same bytes may be passed over. */
  readonly digest: string;
}

const readCheckpoint = defineStatement<{ sourceId: string }, FileCheckpoint>({
  file: 'ingest/read-checkpoint',
  mode: 'READ',
  row: (row) => ({
    bytes: row.integer('bytes'),
    lines: row.integer('lines'),
    refused: row.integer('refused'),
    digest: row.text('digest'),
  }),
});
const writeCheckpoint = defineStatement<
  { sourceId: string } & { [F in keyof FileCheckpoint]: FileCheckpoint[F] }
>({
  file: 'ingest/write-checkpoint',
  mode: 'WRITE',
});

const removeCheckpoint = defineStatement<{ sourceId: string }>({
  file: 'ingest/remove-checkpoint',
  mode: 'WRITE',
});

export async function readFileCheckpoint(
  graph: Graph,
  sourceId: string,
): Promise<FileCheckpoint | undefined> {
  const [checkpoint] = await graph.read(readCheckpoint, { sourceId });
  return checkpoint;
}

export function fileCheckpointWrite(sourceId: string, checkpoint: FileCheckpoint): CheckpointWrite {
  return async (transaction) => {
    await transaction.run(writeCheckpoint, { sourceId, ...checkpoint });
  };
}

export function fileCheckpointRemoval(sourceId: string): CheckpointWrite {
  return async (transaction) => {
    await transaction.run(removeCheckpoint, { sourceId });
  };
}
