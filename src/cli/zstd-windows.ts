/** How many bytes to look at, or to pass over. */
type Want = { readonly take: number } | { readonly skip: number };

const FRAME_MAGIC = 0xfd2fb528;
/** Of frames that hold nothing to unpack; their last four bits are free. */
const SKIPPABLE_MAGIC = 0x184d2a50;
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];

/**
 * Follows the frames of a zstd stream (RFC 8878) without unpacking them, and tells how far back the data may refer:
 * whoever unpacks must hold that many bytes. What is no zstd is left to the unpacker to find.
 */
export class ZstdWindows {
  #largest = 0;
  #held = Buffer.alloc(0);
  #skip = 0;
  #take = 0;
  readonly #walk: Generator<Want, void, Buffer>;
  #isDone = false;

  constructor() {
    this.#walk = this.#frames();
    this.#want(this.#walk.next());
  }

  /** The largest window that any frame has declared so far, in bytes. */
  push(chunk: Buffer): number {
    let at = 0;
    while (at < chunk.length && !this.#isDone) {
      if (this.#skip > 0) {
        const skipped = Math.min(this.#skip, chunk.length - at);
        this.#skip -= skipped;
        at += skipped;
      } else {
        const part = chunk.subarray(at, at + this.#take - this.#held.length);
        this.#held = Buffer.concat([this.#held, part]);
        at += part.length;
      }
      this.#goOn();
    }
    return this.#largest;
  }

  #goOn(): void {
    while (!this.#isDone && this.#skip === 0 && this.#held.length === this.#take) {
      const held = this.#held;
      this.#held = Buffer.alloc(0);
      this.#want(this.#walk.next(held));
    }
  }

  #want(next: IteratorResult<Want, void>): void {
    this.#isDone = next.done === true;
    this.#take = next.value && 'take' in next.value ? next.value.take : 0;
    this.#skip = next.value && 'skip' in next.value ? next.value.skip : 0;
  }

  *#frames(): Generator<Want, void, Buffer> {
    for (;;) {
      const magic = (yield { take: 4 }).readUInt32LE();
      if (magic === FRAME_MAGIC) {
        yield* this.#frame();
        continue;
      }
      if ((magic & 0xfffffff0) >>> 0 !== SKIPPABLE_MAGIC) return;
      yield { skip: (yield { take: 4 }).readUInt32LE() };
    }
  }

  *#frame(): Generator<Want, void, Buffer> {
    const descriptor = (yield { take: 1 }).readUInt8();
    const isSingleSegment = (descriptor & 0x20) !== 0;
    const windowByte = isSingleSegment ? undefined : (yield { take: 1 }).readUInt8();
    yield { skip: DICTIONARY_ID_BYTES[descriptor & 3] ?? 0 };
    const sizeBytes = CONTENT_SIZE_BYTES[descriptor >> 6] || (isSingleSegment ? 1 : 0);
    const size = yield { take: sizeBytes };
    const window = windowByte === undefined ? contentSize(size) : windowSize(windowByte);
    this.#largest = Math.max(this.#largest, window);
    for (let isLast = false; !isLast; ) {
      const header = (yield { take: 3 }).readUIntLE(0, 3);
      isLast = (header & 1) === 1;
      // One byte stands for a whole block of the same.
      const isRepeated = ((header >> 1) & 3) === 1;
      yield { skip: isRepeated ? 1 : header >> 3 };
    }
    yield { skip: (descriptor & 4) !== 0 ? 4 : 0 };
  }
}

function windowSize(byte: number): number {
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}

function contentSize(bytes: Buffer): number {
  if (bytes.length === 8) return Number(bytes.readBigUInt64LE());
  const size = bytes.readUIntLE(0, bytes.length);
  return bytes.length === 2 ? size + 256 : size;
}
