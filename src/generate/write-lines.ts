import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Failure } from '../domain/failure.js';

const LINE_FEED = 10;
/** Bytes of one write: each line is copied here while it is fresh, which is cheaper than joining many first. */
const BLOCK_BYTES = 1024 * 1024;

export interface WrittenFile {
  readonly bytes: number;
  readonly lines: number;
  readonly sha256: string;
}

/**
 * Writes ASCII texts to a file, waiting whenever the disk is behind. `onProgress` hears the lines so far.
 * Throws `INTERRUPTED` when the signal aborts; the file then ends in the middle of the world.
 */
export async function writeLines(
  file: string,
  texts: Iterable<string>,
  signal: AbortSignal,
  onProgress: (lines: number) => void,
): Promise<WrittenFile> {
  const handle = await open(file, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  /** Two blocks in turn, one filled while the other is written: fresh ones would make the collector run all the time. */
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let other = Buffer.allocUnsafe(BLOCK_BYTES);
  let used = 0;
  let pending: Promise<void> = Promise.resolve();
  try {
    for (const text of texts) {
      if (used + text.length > block.length) {
        await flush();
        if (text.length > block.length) block = Buffer.allocUnsafe(text.length);
      }
      used += block.write(text, used, 'latin1');
    }
    await flush();
    await pending;
  } finally {
    await pending.catch(() => {});
    await handle.close();
  }
  return { bytes, lines, sha256: hash.digest('hex') };

  async function flush(): Promise<void> {
    if (signal.aborted) {
      throw new Failure('INTERRUPTED', 'Interrupted: the files written so far are not complete');
    }
    const filled = block.subarray(0, used);
    hash.update(filled);
    bytes += used;
    lines += countLines(filled);
    await pending;
    pending = handle.appendFile(filled);
    // A failure is heard at the next await; until then nobody listens, which Node takes for a crash.
    pending.catch(() => {});
    [block, other] = [other, block];
    used = 0;
    onProgress(lines);
  }
}

function countLines(buffer: Buffer): number {
  let lines = 0;
  for (let at = buffer.indexOf(LINE_FEED); at !== -1; at = buffer.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
