import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackHashes } from '../../src/ingest/exchange-hash.js';
import type { LinkChange } from '../../src/ingest/link.js';
import {
  identifierHash,
  packSegments,
  SEGMENT_PARTITIONS,
  unpackSegment,
} from '../../src/ingest/segments.js';
import { linkChanges, linkOf } from '../testkit/link-changes.js';

const asBytes = (packed: Int8Array) => new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
const sorted = (links: readonly LinkChange[]) => links.map((link) => JSON.stringify(plain(link))).sort();

function plain(link: LinkChange): object {
  return { ...link, days: [...link.days].sort(), hours: [...link.hours].sort() };
}

describe('segments', () => {
  it('give back the links that they were packed from', () => {
    fc.assert(
      fc.property(fc.array(linkChanges, { maxLength: 20 }), (links) => {
        const segments = packSegments(links);
        expect(sorted(segments.flatMap(({ payload }) => unpackSegment(asBytes(payload))))).toEqual(
          sorted(links),
        );
      }),
    );
  });

  it('hold the hashes of their links, ascending and in the order of the links', () => {
    fc.assert(
      fc.property(fc.array(linkChanges, { maxLength: 20 }), (links) => {
        for (const { hashes, payload, entries } of packSegments(links)) {
          const unpacked = unpackSegment(asBytes(payload)).map(({ key }) => identifierHash(key));
          expect(unpackHashes(asBytes(hashes))).toEqual(unpacked);
          expect(unpacked).toEqual([...unpacked].sort((a, b) => a - b));
          expect(unpacked).toHaveLength(entries);
        }
      }),
    );
  });

  it('keep one identifier in one partition, and spread many over all', () => {
    const links = Array.from({ length: 2_000 }, (_, n) => {
      return linkOf(`acct_${n}`, `promptFingerprint|${n >> 1}`, [{ at: n, exchanges: 1 }]);
    });
    const segments = packSegments(links);
    expect(segments.map(({ partition }) => partition)).toEqual([...Array(SEGMENT_PARTITIONS).keys()]);
    const partitionOf = new Map<string, number>();
    for (const { partition, payload } of segments) {
      for (const { key } of unpackSegment(asBytes(payload))) {
        expect(partitionOf.get(key) ?? partition).toBe(partition);
        partitionOf.set(key, partition);
      }
    }
    expect(new Set(segments.map(({ segmentId }) => segmentId)).size).toBe(SEGMENT_PARTITIONS);
  });

  it('are none for no links', () => {
    expect(packSegments([])).toEqual([]);
  });
});
