import { Decompress } from 'fzstd';
import { Failure } from '../domain/failure.js';
import { ZstdWindows } from './zstd-windows.js';

/** The unpacker refers back no further; it would not notice, and unpack something else. */
const WINDOW_LIMIT_BYTES = 32 * 1024 * 1024;
/** Unpacked at once: compressed records grow some thirtyfold. */
const PIECE_BYTES = 64 * 1024;

/**
 * Unpacks zstd, any number of frames. Not by Node: what versions have it stop at the end of the first frame, and do not
 * tell a file that was cut. Checksums are not compared. Throws `INPUT_UNREADABLE`.
 */
export async function* unpackZstd(packed: AsyncIterable<Buffer>, name: string): AsyncIterable<Buffer> {
  const windows = new ZstdWindows();
  let unpacked: Buffer[] = [];
  const unpacker = new Decompress((bytes) => {
    unpacked.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
  const push = (bytes: Buffer, isLast: boolean): readonly Buffer[] => {
    unpacked = [];
    try {
      unpacker.push(bytes, isLast);
    } catch (error) {
      throw new Failure('INPUT_UNREADABLE', `${name} is not a whole zstd file`, { cause: error });
    }
    return unpacked;
  };
  for await (const chunk of packed) {
    if (windows.push(chunk) > WINDOW_LIMIT_BYTES) {
      throw new Failure(
        'INPUT_UNREADABLE',
        `${name} needs more than ${WINDOW_LIMIT_BYTES / 1024 / 1024} MiB to be unpacked: use zstd -dc --long=31 ${name} | ringtrace ingest -`,
      );
    }
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      yield* push(chunk.subarray(at, at + PIECE_BYTES), false);
    }
  }
  yield* push(Buffer.alloc(0), true);
}
