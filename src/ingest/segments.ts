import { hash, randomUUID } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LinkChange } from './link.js';

/**
 * Held-back identifiers are spread over this many partitions by their hash, so that folding one partition needs
 * only its own part of the history in memory.
 */
export const SEGMENT_PARTITIONS = 16;

/** Links to held-back identifiers of one partition, packed by one transaction. */
export interface SegmentRow {
  readonly segmentId: string;
  readonly partition: number;
  readonly entries: number;
  /** Ascending 48-bit hashes of the identifiers' keys, in the order of the payload. */
  readonly hashes: Int8Array;
  readonly payload: Int8Array;
}

/** accountId, key, firstAt, lastAt, exchanges, distinct epoch hours. Days follow from the hours. */
type PackedLink = readonly [string, string, number, number, number, number[]];

const HASH_BYTES = 6;
/** A third of the time of the default level for a tenth more bytes. */
const DEFLATE_LEVEL = 1;

export function identifierHash(key: string): number {
  return hash('sha256', key, 'buffer').readUIntBE(0, HASH_BYTES);
}

function partitionOf(keyHash: number): number {
  return Math.floor(keyHash / 2 ** (HASH_BYTES * 8 - 4)) % SEGMENT_PARTITIONS;
}

/** Packs links into one segment a partition. */
export function packSegments(links: readonly LinkChange[]): readonly SegmentRow[] {
  const partitions = Array.from(
    { length: SEGMENT_PARTITIONS },
    () => [] as { hash: number; link: LinkChange }[],
  );
  for (const link of links) {
    const keyHash = identifierHash(link.key);
    partitions[partitionOf(keyHash)]!.push({ hash: keyHash, link });
  }
  return partitions.flatMap((entries, partition) => {
    if (entries.length === 0) return [];
    entries.sort((a, b) => a.hash - b.hash);
    const hashes = Buffer.allocUnsafe(entries.length * HASH_BYTES);
    entries.forEach((entry, place) => {
      hashes.writeUIntBE(entry.hash, place * HASH_BYTES, HASH_BYTES);
    });
    const packed = entries.map(({ link }): PackedLink => {
      return [link.accountId, link.key, link.firstAt, link.lastAt, link.exchanges, link.hours];
    });
    const payload = deflateRawSync(JSON.stringify(packed), { level: DEFLATE_LEVEL });
    return [
      {
        segmentId: randomUUID(),
        partition,
        entries: entries.length,
        hashes: toInt8(hashes),
        payload: toInt8(payload),
      },
    ];
  });
}

/** The links in a segment's payload. */
export function unpackSegment(payload: Uint8Array): readonly LinkChange[] {
  const packed = JSON.parse(inflateRawSync(payload).toString('utf8')) as PackedLink[];
  return packed.map(([accountId, key, firstAt, lastAt, exchanges, hours]) => {
    const days = [...new Set(hours.map((hour) => Math.floor(hour / 24)))];
    return { accountId, key, firstAt, lastAt, exchanges, days, hours };
  });
}

function toInt8(buffer: Buffer): Int8Array {
  return new Int8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
