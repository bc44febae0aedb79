import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure } from '../domain/failure.js';
import { unpackZstd } from './unpack-zstd.js';

/** Called with the bytes that were read, as they lie on disk. */
export type OnBytes = (bytes: number) => void;

const CHUNK_BYTES = 256 * 1024;

/** The size of a file, once it is known that there is one. */
export async function readableSize(name: string): Promise<number> {
  const found = await stat(name).catch(() => undefined);
  if (!found?.isFile()) throw new Failure('INPUT_UNREADABLE', `${name} is not a file that can be read`);
  return found.size;
}

/** The bytes of a file, unpacked. Fails with the reason of `signal` once that is aborted. */
export function fileBytes(name: string, onBytes: OnBytes, signal: AbortSignal): AsyncIterable<Buffer> {
  const raw = counted(createReadStream(name, { highWaterMark: CHUNK_BYTES }), name, onBytes, signal);
  if (/\.zst$/i.test(name)) return unpackZstd(raw, name);
  return /\.gz$/i.test(name) ? unzipped(raw, name) : raw;
}

/** Standard input. Fails with the reason of `signal` once that is aborted, also while no byte comes. */
export function inputBytes(onBytes: OnBytes, signal: AbortSignal): AsyncIterable<Buffer> {
  return counted(process.stdin, 'Standard input', onBytes, signal);
}

function counted(stream: Readable, name: string, onBytes: OnBytes, signal: AbortSignal): Readable {
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
