import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../domain/failure.js';

/** Writes text in UTF-8 to a file, or to `stdout` without one. A file appears when it is whole, for its owner alone. */
export async function writeText(
  text: Iterable<string> | AsyncIterable<string>,
  out: string | undefined,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  if (out === undefined) {
    await writeTo(stdout, text);
    return;
  }
  const unfinished = `${out}.part`;
  try {
    await pipeline(Readable.from(text), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (isFileError(error)) {
      throw new Failure('USAGE', 'The file of --out cannot be written: name one in a folder that exists', {
        cause: error,
      });
    }
    throw error;
  }
}

/** Ends without ending `stdout`, which is not ours to end. A reader that has read enough, as `head` has, is no failure. */
async function writeTo(stdout: NodeJS.WritableStream, text: Iterable<string> | AsyncIterable<string>) {
  const passOn = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (stdout.write(chunk)) done();
      else stdout.once('drain', () => done());
    },
  });
  // Kept to the end of the process: what was written last may be refused later still.
  stdout.once('error', (error) => {
    if (!isClosedPipe(error)) throw error;
    passOn.destroy(error);
  });
  try {
    await pipeline(Readable.from(text), passOn);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** Did the file system refuse, and not the source of the text? */
export function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
