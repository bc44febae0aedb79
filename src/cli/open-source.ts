import { createHash } from 'node:crypto';
import { open as openFile } from 'node:fs/promises';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { type FileCursor, openAtCheckpoint } from '../ingest/file-cursor.js';
import type { Progress } from './progress.js';
import type { Source } from './sources.js';

/** Enough to tell two exports apart by their first records. */
const PREFIX_BYTES = 64 * 1024;

/** A file goes on where an earlier run has left it; standard input has no checkpoint. */
export async function openSource(
  graph: Graph,
  source: Source,
  bar: Progress,
  again: boolean,
  signal: AbortSignal,
): Promise<{ readonly source: AsyncIterable<Buffer>; readonly cursor?: FileCursor }> {
  let shown = 0;
  const open = () => {
    bar.advance(-shown);
    shown = 0;
    return source.open((bytes) => {
      shown += bytes;
      bar.advance(bytes);
    }, signal);
  };
  if (source.bytes === undefined) return { source: open() };
  return openAtCheckpoint(graph, await fileSourceId(source.name, source.bytes), open, again);
}

/**
 * Names a file by its size and its first bytes, so that it is known again under another name. A guess: who relies on
 * it compares the contents.
 */
async function fileSourceId(path: string, size: number): Promise<string> {
  const hash = createHash('sha256').update(`${size}\n`);
  try {
    const file = await openFile(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(PREFIX_BYTES), 0, PREFIX_BYTES, 0);
      hash.update(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new Failure('INPUT_UNREADABLE', `${path} cannot be read`, { cause: error });
  }
  return `file|${hash.digest('hex')}`;
}
