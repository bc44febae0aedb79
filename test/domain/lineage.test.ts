import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundRing, lineageEvents, type RingGroup } from '../../src/domain/lineage.js';
import { matchRings } from '../../src/domain/ring-match.js';
import { seededRandom, shuffled } from '../testkit/random.js';

const names = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `a${from + n}`);
const ring = (accountIds: readonly string[], toldAccounts = accountIds.length): FoundRing => {
  return { accountIds, toldAccounts };
};
const group = (ringId: string, accountIds: readonly string[]): RingGroup => ({ ringId, accountIds });
const told = (
  before: Readonly<Record<string, FoundRing>>,
  groups: readonly RingGroup[],
  known: string[] = [],
) =>
  lineageEvents(new Map(Object.entries(before)), new Set(known), groups).map((event) => [
    event.ringId,
    event.kind,
    event.accountsBefore,
    event.accountsAfter,
    event.otherRingId,
  ]);

describe('the lineage of a run', () => {
  it('tells of a ring that nobody knew', () => {
    expect(told({}, [group('r1', names(0, 9))])).toEqual([['r1', 'CREATED', 0, 9, undefined]]);
  });

  it('names the ring whose work a new one took up, without an account in common', () => {
    const successor = { ...group('r2', names(20, 40)), succeedsRingId: 'r1' };
    expect(told({ r1: ring(names(0, 20)) }, [group('r1', names(0, 20)), successor])).toEqual([
      ['r2', 'CREATED', 0, 20, 'r1'],
    ]);
  });

  it('tells when the accounts differ from those told last by a tenth and by three', () => {
    const change = (toldBefore: number, now: number) =>
      told({ r1: ring(names(0, 20), toldBefore) }, [group('r1', names(0, now))]);
    expect(change(20, 22)).toEqual([]);
    expect(change(20, 23)).toEqual([['r1', 'GREW', 20, 23, undefined]]);
    expect(change(20, 17)).toEqual([['r1', 'SHRANK', 20, 17, undefined]]);
    expect(change(200, 190)).toEqual([]);
    expect(change(200, 180)).toEqual([['r1', 'SHRANK', 200, 180, undefined]]);
  });

  it('says where a ring went that ended in another, and of one that is nowhere that it is dormant', () => {
    const before = { large: ring(names(0, 20)), small: ring(names(20, 28)), gone: ring(names(40, 50)) };
    expect(told(before, [group('large', names(0, 28))])).toEqual([
      ['gone', 'DORMANT', 10, 0, undefined],
      ['large', 'GREW', 20, 28, undefined],
      ['small', 'MERGED_INTO', 8, 0, 'large'],
    ]);
  });

  it('says from which ring a new one split', () => {
    expect(told({ r1: ring(names(0, 20)) }, [group('r1', names(0, 12)), group('r2', names(12, 20))])).toEqual(
      [
        ['r1', 'SHRANK', 20, 12, undefined],
        ['r2', 'SPLIT_FROM', 0, 8, 'r1'],
      ],
    );
  });

  it('tells of a ring that is back, and out of which ring it came', () => {
    const before = { r1: ring(names(0, 20)) };
    const groups = [group('r1', names(0, 12)), group('old', names(12, 20)), group('older', names(50, 60))];
    expect(told(before, groups, ['old', 'older', 'oldest'])).toEqual([
      ['old', 'REVIVED', 0, 8, 'r1'],
      ['older', 'REVIVED', 0, 10, undefined],
      ['r1', 'SHRANK', 20, 12, undefined],
    ]);
  });
});

/** Disjoint groups of accounts: the group of each account by its number, 0 for none. */
const PARTITION = fc.array(fc.nat({ max: 5 }), { minLength: 60, maxLength: 60 });

function groupsOf(partition: readonly number[]): readonly (readonly string[])[] {
  const accountIds = names(0, partition.length);
  return [1, 2, 3, 4, 5]
    .map((number) => accountIds.filter((_, place) => partition[place] === number))
    .filter(({ length }) => length > 0);
}

/** Matches and tells. Rings of the run before are called by their place, new ones by their least account. */
function tell(before: readonly (readonly string[])[], now: readonly (readonly string[])[]) {
  const rings = new Map(before.map((accountIds, place) => [`r${place}`, accountIds]));
  const matched = matchRings(rings, now);
  const groups = now.map((accountIds, place) => group(matched[place] ?? newName(accountIds), accountIds));
  const found = new Map([...rings].map(([ringId, accountIds]) => [ringId, ring(accountIds)]));
  return { rings, groups, events: lineageEvents(found, new Set(), groups) };
}
const newName = (accountIds: readonly string[]) => `new ${[...accountIds].sort()[0]}`;

/** The same with each ring of the run before called by its accounts, in order of these names. */
function inTrueNames(before: readonly (readonly string[])[], now: readonly (readonly string[])[]) {
  const { rings, events } = tell(before, now);
  const named = (ringId: string | undefined) => {
    const accountIds = ringId === undefined ? undefined : rings.get(ringId);
    return accountIds ? [...accountIds].sort().join() : ringId;
  };
  return events
    .map((event) => ({ ...event, ringId: named(event.ringId)!, otherRingId: named(event.otherRingId) }))
    .sort((a, b) => (a.ringId < b.ringId ? -1 : 1));
}

describe('for any two runs, the lineage', () => {
  it('tells once of each ring that began or ended, and names as the other one a ring that both runs found', () => {
    fc.assert(
      fc.property(PARTITION, PARTITION, (first, second) => {
        const { rings, groups, events } = tell(groupsOf(first), groupsOf(second));
        const after = new Set(groups.map(({ ringId }) => ringId));
        const begun = [...after].filter((ringId) => !rings.has(ringId));
        const ended = [...rings.keys()].filter((ringId) => !after.has(ringId));
        const ofKinds = (...kinds: string[]) =>
          events.filter(({ kind }) => kinds.includes(kind)).map(({ ringId }) => ringId);
        expect(ofKinds('CREATED', 'SPLIT_FROM')).toEqual(begun.sort());
        expect(ofKinds('DORMANT', 'MERGED_INTO')).toEqual(ended.sort());
        expect(new Set(events.map(({ ringId }) => ringId)).size).toBe(events.length);
        const others = events.flatMap(({ otherRingId }) => otherRingId ?? []);
        expect(others.filter((ringId) => !rings.has(ringId) || !after.has(ringId))).toEqual([]);
      }),
    );
  });

  it('is the same whatever the rings are called and in which order everything comes', () => {
    fc.assert(
      fc.property(PARTITION, PARTITION, fc.nat(), (first, second, seed) => {
        const random = seededRandom(seed);
        const mixed = (groups: readonly (readonly string[])[]) =>
          shuffled(groups, random).map((accountIds) => shuffled(accountIds, random));
        expect(inTrueNames(mixed(groupsOf(first)), mixed(groupsOf(second)))).toEqual(
          inTrueNames(groupsOf(first), groupsOf(second)),
        );
      }),
    );
  });

  it('is silent when one account in a hundred went elsewhere, and every ring keeps its id', () => {
    const sizes = fc.array(fc.integer({ min: 100, max: 300 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(sizes, fc.nat(), (lengths, seed) => {
        const random = seededRandom(seed);
        let start = 0;
        const before = lengths.map((length) => {
          start += length;
          return names(start - length, start);
        });
        const now: string[][] = before.map(() => []);
        before.forEach((accountIds, place) => {
          const moving = new Set(shuffled(accountIds, random).slice(0, Math.floor(accountIds.length / 100)));
          // A place beyond the last ring: the account is in none.
          const elsewhere = () => Math.floor(random() * (before.length + 1));
          for (const id of accountIds) now[moving.has(id) ? elsewhere() : place]?.push(id);
        });
        const { groups, events } = tell(before, now);
        expect(groups.map(({ ringId }) => ringId)).toEqual(before.map((_, place) => `r${place}`));
        expect(events).toEqual([]);
      }),
    );
  });
});
