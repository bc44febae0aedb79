import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file as a manifest names it. */
export interface WrittenFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** Streams a text to a file below `folder`, for its owner alone, and says what was written. */
export async function writeHashed(
  folder: string,
  path: string,
  text: Iterable<string> | AsyncIterable<string>,
): Promise<WrittenFile> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(Readable.from(text), measure, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  return { path, bytes, sha256: hash.digest('hex') };
}
