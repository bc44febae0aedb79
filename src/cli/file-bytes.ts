import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import zlib from 'node:zlib';
import { Failure } from '../domain/failure.js';

/** Called with the bytes that were read, as they lie on disk. */
export type OnBytes = (bytes: number) => void;

const CHUNK_BYTES = 256 * 1024;

/** The size of a file, once it is known that it can be read and unpacked here. */
export async function readableSize(name: string): Promise<number> {
  const found = await stat(name).catch(() => undefined);
  if (!found?.isFile()) throw new Failure('INPUT_UNREADABLE', `${name} is not a file that can be read`);
  if (packingOf(name) === 'zstd' && !zstdUnpacker()) {
    throw new Failure(
      'PREREQUISITE_MISSING',
      `${name} needs Node 22.15 or newer to be unpacked; or unpack it yourself: zstd -dc ${name} | ringtrace ingest -`,
    );
  }
  return found.size;
}

/** The bytes of a file, unpacked. Fails with the reason of `signal` once that is aborted. */
export function fileBytes(name: string, onBytes: OnBytes, signal: AbortSignal): AsyncIterable<Buffer> {
  const raw = counted(createReadStream(name, { highWaterMark: CHUNK_BYTES }), name, onBytes, signal);
  switch (packingOf(name)) {
    case 'gzip':
      return unpacked(raw, zlib.createGunzip({ chunkSize: CHUNK_BYTES }), `${name} is not a whole gzip file`);
    case 'zstd': {
      const unpacker = zstdUnpacker();
      if (!unpacker) throw new Failure('PREREQUISITE_MISSING', 'This Node cannot unpack zstd');
      return unpacked(raw, unpacker(), `${name} is not a whole zstd file`);
    }
    default:
      return raw;
  }
}

/** Standard input. Fails with the reason of `signal` once that is aborted, also while no byte comes. */
export function inputBytes(onBytes: OnBytes, signal: AbortSignal): AsyncIterable<Buffer> {
  return counted(process.stdin, 'Standard input', onBytes, signal);
}

function packingOf(name: string): 'gzip' | 'zstd' | undefined {
  if (/\.gz$/i.test(name)) return 'gzip';
  return /\.zst$/i.test(name) ? 'zstd' : undefined;
}

/** `undefined` before Node 22.15. */
function zstdUnpacker(): (() => Transform) | undefined {
  const { createZstdDecompress } = zlib as { readonly createZstdDecompress?: () => Transform };
  return createZstdDecompress;
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

async function* unpacked(raw: Readable, unpacker: Transform, fault: string): AsyncIterable<Buffer> {
  raw.on('error', (error) => unpacker.destroy(error));
  try {
    for await (const chunk of raw.pipe(unpacker)) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('INPUT_UNREADABLE', fault, { cause: error });
  } finally {
    raw.destroy();
  }
}
