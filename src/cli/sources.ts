import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure } from '../domain/failure.js';

export interface Source {
  /** As given on the command line. */
  readonly name: string;
  /** Bytes on disk; `undefined` for standard input. */
  readonly bytes: number | undefined;
  /** Fails with the reason of `signal` once that is aborted, also while no byte comes. */
  readonly open: (onBytes: (bytes: number) => void, signal: AbortSignal) => AsyncIterable<Buffer>;
}

const CHUNK_BYTES = 256 * 1024;

/** Checks that every file can be read before the first is, so that a typing error does not cost a half-done load. */
export async function openSources(names: readonly string[]): Promise<readonly Source[]> {
  if (names.filter((name) => name === '-').length > 1) {
    throw new Failure('USAGE', 'Standard input (-) can be read once: give it once');
  }
  return Promise.all(names.map((name) => (name === '-' ? standardInput() : fileSource(name))));
}

function standardInput(): Source {
  return {
    name: '-',
    bytes: undefined,
    open: (onBytes, signal) => counted(process.stdin, 'Standard input', onBytes, signal),
  };
}

async function fileSource(name: string): Promise<Source> {
  const found = await stat(name).catch(() => undefined);
  if (!found?.isFile()) throw new Failure('INPUT_UNREADABLE', `${name} is not a file that can be read`);
  return {
    name,
    bytes: found.size,
    open: (onBytes, signal) => {
      const file = createReadStream(name, { highWaterMark: CHUNK_BYTES });
      const raw = counted(file, name, onBytes, signal);
      return name.endsWith('.gz') ? unzipped(raw, name) : raw;
    },
  };
}

function counted(
  stream: Readable,
  name: string,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Readable {
  const meter = new Transform({
    readableHighWaterMark: CHUNK_BYTES,
    transform(chunk: Buffer, _encoding, done) {
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
  stream.on('error', (error) => {
    meter.destroy(new Failure('INPUT_UNREADABLE', `${name} cannot be read to its end`, { cause: error }));
  });
  const abort = () => meter.destroy(signal.reason as Error);
  signal.addEventListener('abort', abort);
  meter.on('close', () => {
    signal.removeEventListener('abort', abort);
    // An open standard input would keep the process alive.
    stream.destroy();
  });
  return stream.pipe(meter);
}

async function* unzipped(raw: Readable, name: string): AsyncIterable<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  raw.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of raw.pipe(gunzip)) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('INPUT_UNREADABLE', `${name} is not a whole gzip file`, { cause: error });
  } finally {
    raw.destroy();
  }
}
