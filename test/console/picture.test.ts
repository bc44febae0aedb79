import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnSentence } from '../../src/console/picture/drawn-sentence.js';
import { placeClusters } from '../../src/console/picture/place-clusters.js';
import { placeHubs } from '../../src/console/picture/place-hubs.js';

const clusterLists = fc.uniqueArray(
  fc.record({ clusterId: fc.string({ minLength: 1 }), accounts: fc.integer({ min: 1, max: 5_000 }) }),
  { maxLength: 40, selector: ({ clusterId }) => clusterId },
);

describe('clusters', () => {
  it('lie side by side in one circle, their areas as their accounts, always in the same places', () => {
    fc.assert(
      fc.property(clusterLists, (clusters) => {
        const placed = placeClusters(clusters);
        expect(placed).toHaveLength(clusters.length);
        expect(placeClusters([...clusters].reverse())).toEqual(placed);
        for (const [at, one] of placed.entries()) {
          expect(Math.hypot(one.x, one.y) + one.radius).toBeLessThan(1.001);
          for (const other of placed.slice(at + 1)) {
            const apart = Math.hypot(one.x - other.x, one.y - other.y);
            expect(apart).toBeGreaterThan((one.radius + other.radius) * 0.999);
          }
          const [first] = placed;
          const ratio = one.cluster.accounts / first!.cluster.accounts;
          expect((one.radius / first!.radius) ** 2).toBeCloseTo(ratio, 5);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('hubs', () => {
  const hub = (id: string, kind: 'IP' | 'DEVICE', accountsInRing: number) => ({
    id,
    kind,
    value: id,
    accountsInRing,
  });
  const links = [
    { cluster: 'low', hub: 'a', accounts: 3 },
    { cluster: 'high', hub: 'b', accounts: 3 },
    { cluster: 'low', hub: 'c', accounts: 1 },
    { cluster: 'high', hub: 'c', accounts: 1 },
  ];
  const height = (cluster: string) => (cluster === 'high' ? -1 : 1);

  it('stand by kind and near what they join; those that join least are left out first', () => {
    const hubs = [hub('a', 'IP', 5), hub('b', 'IP', 5), hub('c', 'DEVICE', 2), hub('d', 'DEVICE', 9)];
    expect(placeHubs(hubs, links, 2, height).map(({ hub: { id }, side, row }) => [id, side, row])).toEqual([
      ['c', 'left', 0],
      ['d', 'left', 1],
      ['b', 'right', 0],
      ['a', 'right', 1],
    ]);
    expect(placeHubs(hubs, links, 1, height).map(({ hub: { id } }) => id)).toEqual(['c', 'a']);
  });
});

it('a picture says what it leaves out', () => {
  expect(
    drawnSentence(
      {
        hubs: [1, 2, 3],
        clusters: [{ accounts: 20 }, { accounts: 5 }],
        links: [1, 2],
        hubsLeftOut: 7,
        linksLeftOut: 1,
      },
      { hubs: [1], links: [] },
    ),
  ).toBe(
    'All 25 accounts in 2 clusters, by the most shared identifier that each showed; 1 of 10 identifiers and 0 of 3 summed links drawn. The tab Identifiers lists all.',
  );
});
