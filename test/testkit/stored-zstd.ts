const ZSTD_BLOCK_BYTES = 100_000;

/** A zstd frame (RFC 8878) of blocks that are stored as they are: this Node has no compressor. */
export function storedZstd(page: Uint8Array): Uint8Array {
  // Content size in 4 bytes, single segment.
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0]);
  header.writeUInt32LE(page.length, 5);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < page.length; at += ZSTD_BLOCK_BYTES) {
    const block = page.subarray(at, at + ZSTD_BLOCK_BYTES);
    const head = Buffer.alloc(3);
    head.writeUIntLE((block.length << 3) | (at + ZSTD_BLOCK_BYTES >= page.length ? 1 : 0), 0, 3);
    blocks.push(head, block);
  }
  return new Uint8Array(Buffer.concat([header, ...blocks]));
}
