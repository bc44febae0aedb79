import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Failure } from '../domain/failure.js';

const LINE_FEED = 10;
/** What may wait for the disk, so that lines are made while earlier ones are written. */
const WRITE_AHEAD_BYTES = 8 * 1024 * 1024;

export interface WrittenFile {
  readonly bytes: number;
  readonly lines: number;
  readonly sha256: string;
}

/**
 * Writes blocks of ASCII lines to a file, waiting whenever the disk is behind. `onBlock` hears the lines so far.
 * Throws `INTERRUPTED` when the signal aborts; the file then ends in the middle of the world.
 */
export async function writeBlocks(
  file: string,
  blocks: Iterable<string>,
  signal: AbortSignal,
  onBlock: (lines: number) => void,
): Promise<WrittenFile> {
  const stream = createWriteStream(file, { highWaterMark: WRITE_AHEAD_BYTES });
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  await once(stream, 'open');
  for (const block of blocks) {
    if (signal.aborted) {
      stream.destroy();
      throw new Failure('INTERRUPTED', 'Interrupted: the files written so far are not complete');
    }
    const buffer = Buffer.from(block, 'latin1');
    hash.update(buffer);
    bytes += buffer.length;
    lines += countLines(buffer);
    if (!stream.write(buffer)) await once(stream, 'drain');
    onBlock(lines);
  }
  stream.end();
  await finished(stream);
  return { bytes, lines, sha256: hash.digest('hex') };
}

function countLines(buffer: Buffer): number {
  let lines = 0;
  for (let at = buffer.indexOf(LINE_FEED); at !== -1; at = buffer.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
