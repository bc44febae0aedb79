import { describe, expect, it } from 'vitest';
import { ringEvents, type ToldRing } from '../../src/webhooks/ring-events.js';

const RUN = '0190-run';
const NOW = Date.UTC(2026, 6, 1);
const told = (changes: Partial<ToldRing>): ToldRing => ({
  ringId: 'ring-1',
  kind: 'GREW',
  accountsBefore: 10,
  accountsAfter: 14,
  otherRingId: undefined,
  reading: 'RING',
  previousReading: 'RING',
  confidence: 0.97,
  ...changes,
});
const typesOf = (...rings: readonly ToldRing[]) => ringEvents(RUN, rings, NOW).map(({ type }) => type);

describe('the events of a run', () => {
  it('name ring, run and counts, and nothing else', () => {
    const [event] = ringEvents(RUN, [told({})], NOW);
    expect(event).toMatchObject({ ringId: 'ring-1', type: 'ring.grew' });
    expect(event?.eventId).toMatch(/^msg_[\da-f-]{36}$/);
    expect(JSON.parse(event?.payload ?? '')).toEqual({
      type: 'ring.grew',
      timestamp: '2026-07-01T00:00:00.000Z',
      data: {
        ringId: 'ring-1',
        runId: RUN,
        accountsBefore: 10,
        accounts: 14,
        otherRingId: null,
        confidence: 0.97,
      },
    });
  });

  it('follow the lineage of rings', () => {
    const gone = { reading: undefined, confidence: undefined, accountsAfter: 0, otherRingId: 'ring-2' };
    expect(typesOf(told({ kind: 'CREATED', previousReading: undefined }))).toEqual(['ring.created']);
    expect(typesOf(told({ kind: 'SPLIT_FROM', previousReading: undefined }))).toEqual(['ring.split']);
    expect(typesOf(told({ kind: 'MERGED_INTO', ...gone }))).toEqual(['ring.merged']);
    expect(typesOf(told({ kind: 'SHRANK' }), told({ kind: 'DORMANT', ...gone }))).toEqual([]);
    expect(typesOf(told({ kind: 'REVIVED', previousReading: undefined }))).toEqual([]);
  });

  it('are not told of groups that are no rings', () => {
    for (const reading of ['LINKED', 'DENSE_BENIGN', 'SUSPECTED'] as const) {
      expect(typesOf(told({ kind: 'CREATED', reading, previousReading: undefined }))).toEqual([]);
      const gone = { reading: undefined, confidence: undefined, previousReading: reading };
      expect(typesOf(told({ kind: 'MERGED_INTO', ...gone }))).toEqual([]);
    }
  });

  it('say once that a group has become a ring, grown or not', () => {
    const grown = told({ kind: 'GREW', previousReading: 'LINKED' });
    expect(typesOf(grown, { ...grown, kind: undefined })).toEqual(['ring.created']);
    expect(typesOf({ ...grown, kind: undefined })).toEqual(['ring.created']);
  });
});
