import { createHash } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Why a body was not read to its end: the connection broke, no byte came, no gzip, or the server is closing. */
export type BodyFault = 'broken' | 'idle' | 'notGzip' | 'closing';

export interface IngestBody {
  /** As the records stand in it, unpacked. Ends early instead of failing: what came before a fault is good. */
  readonly bytes: AsyncIterable<Buffer>;
  /** Known once the bytes have ended; `undefined`: they are whole. */
  readonly fault: () => BodyFault | undefined;
  /** SHA-256 of the unpacked bytes, once they have ended. */
  readonly digest: () => string;
}

export interface BodyOptions {
  readonly gzip: boolean;
  /** A sender from whom nothing comes for this long is given up; time in which we do not read does not count. */
  readonly idleMs: number;
  /** Cuts the body when aborted. */
  readonly cut: AbortSignal;
}

const CHUNK_BYTES = 256 * 1024;

/**
 * Reads a request's body as fast as its reader asks and no faster, so that the sender waits while a batch is
 * written. The request itself is never destroyed: it must stay able to carry the answer.
 */
export function openBody(request: Readable, options: BodyOptions): IngestBody {
  const through = options.gzip
    ? createGunzip({ chunkSize: CHUNK_BYTES })
    : new PassThrough({ highWaterMark: CHUNK_BYTES });
  const hash = createHash('sha256');
  let fault: BodyFault | undefined;
  const giveUp = (reason: BodyFault) => {
    fault ??= reason;
    // A fault must also end a read that waits.
    through.destroy(new Error(reason));
  };
  // Listened to from the start: what nobody listens to would count as unhandled.
  through.on('error', () => giveUp(options.gzip ? 'notGzip' : 'broken'));
  request.on('error', () => giveUp('broken'));
  request.on('close', () => {
    if (!request.readableEnded) giveUp('broken');
  });

  async function* read(): AsyncIterable<Buffer> {
    const cut = () => giveUp('closing');
    options.cut.addEventListener('abort', cut);
    if (options.cut.aborted) cut();
    const chunks = request.pipe(through)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    try {
      for (;;) {
        const idle = setTimeout(() => giveUp('idle'), options.idleMs);
        const next = await chunks.next().finally(() => clearTimeout(idle));
        if (next.done) return;
        hash.update(next.value);
        yield next.value;
      }
    } catch (error) {
      if (fault === undefined) throw error;
    } finally {
      options.cut.removeEventListener('abort', cut);
      through.destroy();
      // The sender may not look for an answer before it has sent all.
      request.unpipe(through);
      request.resume();
    }
  }
  return { bytes: read(), fault: () => fault, digest: () => hash.digest('hex') };
}
