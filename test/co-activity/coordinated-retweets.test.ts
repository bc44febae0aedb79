import { afterAll, describe, expect, it } from 'vitest';
import type { IdentifierLinks } from '../../src/domain/detection/link-graph.js';
import { valueBits } from '../../src/domain/detection/weights.js';
import type { SharedValueEdge } from '../../src/evaluation/baselines/shared-value-edge.js';
import { type SharingPair, sharingPairs } from '../../src/evaluation/baselines/sharing-pairs.js';
import { shareText } from '../../src/evaluation/figure-text.js';
import { fixedWidthTable } from '../../src/evaluation/fixed-width-table.js';
import { pairsAmong } from '../../src/evaluation/pair-score.js';
import { type Score, scoreOfCounts } from '../../src/evaluation/score.js';
import { coActivities, type TimedLinks } from './co-activity.js';
import { asTimedLinks, coordinatedPairs, pairKey, readShares } from './retweets.js';

const WINDOW_MS = 60_000;
/** A value is rare when sharing it says at least so many bits: at most 74 of 9,509 accounts hold it. */
const RARE_BITS = 6;

const SHARES = readShares();
const ACCOUNTS = [...new Set(SHARES.map(({ account }) => account))].sort();
const NUMBER_OF = new Map(ACCOUNTS.map((account, number) => [account, number]));
const OBJECTS = asTimedLinks(SHARES);
const PAIRS = coordinatedPairs(SHARES, WINDOW_MS);
/** The published definition, and the stricter one that wants two objects. */
const TWICE = keysOf(({ actions }) => actions >= 2);
const TWO_OBJECTS = keysOf(({ objects }) => objects >= 2);

const hourly = rarePairs([...coActivities(OBJECTS)]);
const timeless = rarePairs(OBJECTS.map(withoutHours));

const rows: string[][] = [];
afterAll(() => {
  const header = ['Pairs that share', 'pairs', 'P, twice', 'R, twice', 'P, two objects', 'R, two objects'];
  console.log(fixedWidthTable(header, rows));
});

describe('coordinated retweets', () => {
  it('are the published set, with the pairs that its definition gives', () => {
    expect([SHARES.length, ACCOUNTS.length, OBJECTS.length]).toEqual([35_125, 9_509, 7_285]);
    expect([PAIRS.size, TWICE.size, TWO_OBJECTS.size]).toEqual([6_206, 63, 32]);
  });

  it('are nearly all seen by two rare hours in common, which say more than objects alone', () => {
    const byHour = score('2 rare hours of an object', atLeast(hourly, 2));
    const byObject = score('2 rare objects at any time', atLeast(timeless, 2));
    const byChance = TWO_OBJECTS.size / pairsAmong(ACCOUNTS.length);
    expect(byHour.recall).toBeGreaterThan(0.9);
    expect(byHour.precision).toBeGreaterThan(5 * byObject.precision!);
    expect(byHour.precision).toBeGreaterThan(10_000 * byChance);
    expect(byHour.recall).toBeGreaterThan(byObject.recall!);
  });

  it('are far fewer than pairs of the same hour: an hour is no proof of a minute', () => {
    expect(score('2 rare hours of an object', atLeast(hourly, 2), false).precision).toBeLessThan(0.05);
  });

  it('are told better by three rare hours in common than by two, at the price of recall', () => {
    const two = score('2 rare hours of an object', atLeast(hourly, 2), false);
    const three = score('3 rare hours of an object', atLeast(hourly, 3));
    expect(three.precision).toBeGreaterThan(2 * two.precision!);
    expect(three.recall).toBeLessThan(two.recall!);
  });
});

function keysOf(isPair: (pair: { readonly actions: number; readonly objects: number }) => boolean) {
  return new Set([...PAIRS].flatMap(([key, pair]) => (isPair(pair) ? [key] : [])));
}

/** Pairs with the rare values that they share. */
function rarePairs(values: readonly IdentifierLinks[]): readonly SharingPair[] {
  const edges = values
    .filter(({ links }) => valueBits(links.length, ACCOUNTS.length) >= RARE_BITS)
    .flatMap(({ kind, links }, value) =>
      links.map(({ accountId }): SharedValueEdge => ({ account: NUMBER_OF.get(accountId)!, value, kind })),
    );
  return [...sharingPairs(edges, ACCOUNTS.length)];
}

function withoutHours({ links, ...identifier }: TimedLinks): IdentifierLinks {
  return { ...identifier, links: links.map(({ accountId }) => ({ accountId, firstAt: 0, lastAt: 0 })) };
}

function atLeast(pairs: readonly SharingPair[], values: number): readonly string[] {
  return pairs
    .filter(({ shared }) => shared.length >= values)
    .map(({ first, second }) => pairKey(ACCOUNTS[first]!, ACCOUNTS[second]!));
}

/** Scores pairs against those on two objects; a row of the table shows both definitions. */
function score(name: string, pairs: readonly string[], shown = true): Score {
  const against = (truth: ReadonlySet<string>) =>
    scoreOfCounts(pairs.filter((key) => truth.has(key)).length, pairs.length, truth.size);
  const [twice, twoObjects] = [against(TWICE), against(TWO_OBJECTS)];
  const figures = [twice.precision, twice.recall, twoObjects.precision, twoObjects.recall];
  if (shown) rows.push([name, String(pairs.length), ...figures.map(shareText)]);
  return twoObjects;
}
