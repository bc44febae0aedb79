import { createHash } from 'node:crypto';
import type { Graph } from '../graph/graph.js';
import type { CheckpointWrite } from './checkpoint-write.js';
import {
  type FileCheckpoint,
  fileCheckpointRemoval,
  fileCheckpointWrite,
  readFileCheckpoint,
} from './file-checkpoint.js';

/** Where a reading of a file stands. */
export interface FileCursor {
  /** Where the reading began: all before it was written earlier. */
  readonly start: Omit<FileCheckpoint, 'digest'>;
  /** Takes the next bytes of the file in. */
  readonly pass: (bytes: Buffer) => void;
  /** Says in the graph that all bytes passed so far are written. */
  readonly checkpoint: (lines: number, refused: number) => CheckpointWrite;
  /** Forgets the checkpoint: the file is written to its end, and there is nothing to go on with. */
  readonly finished: () => CheckpointWrite;
}

export interface OpenedFile {
  readonly source: AsyncIterable<Buffer>;
  readonly cursor: FileCursor;
}

/**
 * Opens a file where its checkpoint says that it was left. The bytes before it are read and hashed, which is cheap, and
 * passed over only when they are those that were written. Otherwise, and with `again`, it is read from its beginning; so
 * is a file that was read to its end, whose sender is told what of it was counted before.
 */
export async function openAtCheckpoint(
  graph: Graph,
  sourceId: string,
  open: () => AsyncIterable<Buffer>,
  again = false,
): Promise<OpenedFile> {
  const checkpoint = again ? undefined : await readFileCheckpoint(graph, sourceId);
  const resumed = checkpoint && (await passOver(sourceId, open(), checkpoint));
  return resumed ?? { source: open(), cursor: newCursor(sourceId, BEGINNING, createHash('sha256')) };
}

const BEGINNING = { bytes: 0, lines: 0, refused: 0 };

async function passOver(
  sourceId: string,
  source: AsyncIterable<Buffer>,
  checkpoint: FileCheckpoint,
): Promise<OpenedFile | undefined> {
  const chunks = source[Symbol.asyncIterator]();
  const hash = createHash('sha256');
  let left = checkpoint.bytes;
  let rest: Buffer = Buffer.alloc(0);
  while (left > 0) {
    const { value, done } = await chunks.next();
    if (done) break;
    hash.update(value.subarray(0, left));
    rest = value.subarray(left);
    left = Math.max(0, left - value.length);
  }
  if (left > 0 || hash.copy().digest('hex') !== checkpoint.digest) {
    await chunks.return?.();
    return undefined;
  }
  return { source: following(rest, chunks), cursor: newCursor(sourceId, checkpoint, hash) };
}

async function* following(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  try {
    if (first.length > 0) yield first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}

function newCursor(
  sourceId: string,
  start: FileCursor['start'],
  hash: ReturnType<typeof createHash>,
): FileCursor {
  let { bytes } = start;
  return {
    start,
    pass: (passed) => {
      hash.update(passed);
      bytes += passed.length;
    },
    checkpoint: (lines, refused) => {
      const digest = hash.copy().digest('hex');
      return fileCheckpointWrite(sourceId, { bytes, lines, refused: start.refused + refused, digest });
    },
    finished: () => fileCheckpointRemoval(sourceId),
  };
}
