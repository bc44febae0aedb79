import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { episodesOf, identifierOf } from '../../../src/domain/detection/episodes.js';
import type { IdentifierLinks, Link } from '../../../src/domain/detection/link-graph.js';
import { IDENTIFIER_KIND_NAMES, type IdentifierKind } from '../../../src/domain/identifier-kind.js';
import { DAY_MS, epochDayOf } from '../../../src/domain/time.js';

/** A value with holders [first day, last day]. */
function value(kind: IdentifierKind, holders: readonly (readonly [number, number])[]): IdentifierLinks {
  const links = holders.map(([from, to], place) => {
    return { accountId: `a${place}`, firstAt: from * DAY_MS, lastAt: to * DAY_MS };
  });
  return { key: `${kind}|198.51.100.7`, kind, links };
}
const holdersOf = (episodes: readonly IdentifierLinks[]) =>
  episodes.map(({ links }) => links.map(({ accountId }) => accountId));

describe('an address', () => {
  it('that passes from hand to hand ties each hand apart', () => {
    const [first, second, ...rest] = episodesOf(
      value('ip', [
        [40, 60],
        [0, 10],
        [5, 12],
        [45, 47],
      ]),
    );
    expect(rest).toEqual([]);
    expect([first?.key, second?.key]).toEqual(['ip|198.51.100.7#0', 'ip|198.51.100.7#1']);
    expect(holdersOf([first!, second!])).toEqual([
      ['a1', 'a2'],
      ['a0', 'a3'],
    ]);
  });

  it('ties holders when the one begins within three days of the other', () => {
    expect(
      holdersOf(
        episodesOf(
          value('ip', [
            [0, 1],
            [4.9, 5],
          ]),
        ),
      ),
    ).toEqual([['a0', 'a1']]);
    expect(
      holdersOf(
        episodesOf(
          value('ip', [
            [0, 1],
            [5, 6],
          ]),
        ),
      ),
    ).toEqual([['a0'], ['a1']]);
  });

  it('that one keeps while others come and go stays whole, under its own key', () => {
    const kept = value('ip', [
      [0, 100],
      [1, 2],
      [50, 51],
      [99, 99],
    ]);
    expect(episodesOf(kept)).toEqual([kept]);
  });
});

const anyHolders = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })).map(([from, length]) => {
    return [from, from + length] as const;
  }),
  { minLength: 1, maxLength: 12 },
);

describe('episodes', () => {
  it('of any other kind than an address never part', () => {
    const kind = fc.constantFrom(...IDENTIFIER_KIND_NAMES.filter((name) => name !== 'ip'));
    fc.assert(
      fc.property(kind, anyHolders, (kind, holders) => {
        const whole = value(kind, holders);
        expect(episodesOf(whole)).toEqual([whole]);
      }),
    );
  });

  it('hold every holder once, lie apart in time, and are the pieces that nearness makes', () => {
    fc.assert(
      fc.property(anyHolders, (holders) => {
        const whole = value('ip', holders);
        const episodes = episodesOf(whole);
        expect(holdersOf(episodes).flat().sort()).toEqual(
          whole.links.map(({ accountId }) => accountId).sort(),
        );
        expect(episodes.map(({ links }) => idsOf(links))).toEqual(piecesOf(whole.links));
        expect(episodes.every(({ key }) => identifierOf(key) === whole.key)).toBe(true);
      }),
    );
  });

  it('do not depend on the order of the holders', () => {
    fc.assert(
      fc.property(anyHolders, (holders) => {
        const whole = value('ip', holders);
        const sets = (links: readonly Link[]) =>
          episodesOf({ ...whole, links }).map((episode) => [episode.key, idsOf(episode.links)]);
        expect(sets([...whole.links].reverse())).toEqual(sets(whole.links));
      }),
    );
  });
});

const idsOf = (links: readonly Link[]) => links.map(({ accountId }) => accountId).sort();

/** Pieces of the graph in which two holders are joined when they lie within three days; in order of time. */
function piecesOf(links: readonly Link[]): readonly (readonly string[])[] {
  const near = (a: Link, b: Link) =>
    epochDayOf(Math.max(a.firstAt, b.firstAt)) - epochDayOf(Math.min(a.lastAt, b.lastAt)) <= 3;
  const pieces: Link[][] = [];
  const left = new Set([...links].sort((a, b) => a.firstAt - b.firstAt));
  for (const seed of left) {
    const piece = [seed];
    left.delete(seed);
    for (const member of piece) {
      for (const other of left) {
        if (near(member, other)) {
          piece.push(other);
          left.delete(other);
        }
      }
    }
    pieces.push(piece);
  }
  return pieces.map(idsOf);
}
