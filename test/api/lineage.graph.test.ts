import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { withLease } from '../../src/graph/lease.js';
import { migrate } from '../../src/graph/migrations.js';
import { storeGroups } from '../../src/runs/store-groups.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { ingestLines, openRun, SEED_NOW, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

type Range = readonly [from: number, to: number];

const connection = inject('connection');
const driver = openDriver(connection);
const HOUR_MS = 3_600_000;
let graph: Graph;
let api: Api;
let runs: readonly StoredRun[];
let a: string;
let b: string;
let c: string;
let d: string;

const ringsOf = (ranges: readonly Range[]) =>
  ranges.map((range) => foundGroup({ reading: 'RING', accounts: accounts(...range) }));

/** The runs that follow each other: B goes into A and C is lost; both come back; D splits from A. */
const PLANTED: readonly (readonly Range[])[] = [
  [
    [0, 20],
    [20, 28],
    [40, 50],
  ],
  [[0, 28]],
  [
    [40, 50],
    [20, 28],
    [0, 20],
  ],
  [
    [0, 12],
    [12, 20],
    [20, 28],
    [40, 51],
  ],
];

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  api = await openApi(graph);
  const stored: StoredRun[] = [];
  for (const ranges of PLANTED) {
    stored.push(await storeRun(graph, ringsOf(ranges), { now: SEED_NOW + stored.length * HOUR_MS }));
  }
  runs = stored;
  [a, b, c] = runs[0]!.groups.map(({ ringId }) => ringId) as [string, string, string];
  d = runs[3]!.groups[1]!.ringId;
});
afterAll(async () => {
  await api.close();
  await graph.close();
  await driver.close();
});

async function lineageOf(ringId: string): Promise<unknown> {
  const data = await api.data(
    `query ($ringId: String!) { ring(ringId: $ringId) { lineage { totalCount nodes {
      kind accountsBefore accountsAfter run { sequence } otherRing { ringId } } } } }`,
    { ringId },
  );
  const { totalCount, nodes } = at<{ totalCount: number; nodes: readonly Told[] }>(data, 'ring.lineage');
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ run, kind, accountsBefore, accountsAfter, otherRing }) => [
    run.sequence,
    kind,
    accountsBefore,
    accountsAfter,
    ...(otherRing ? [otherRing.ringId] : []),
  ]);
}
interface Told {
  readonly kind: string;
  readonly accountsBefore: number;
  readonly accountsAfter: number;
  readonly run: { readonly sequence: number };
  readonly otherRing: { readonly ringId: string } | null;
}

describe('the lineage of a ring', () => {
  it('tells of growth, of merging, of splitting, of dormancy and of revival, the newest first', async () => {
    expect(await lineageOf(a)).toEqual([
      [4, 'SHRANK', 20, 12],
      [3, 'SHRANK', 28, 20],
      [2, 'GREW', 20, 28],
      [1, 'CREATED', 0, 20],
    ]);
    expect(await lineageOf(b)).toEqual([
      [3, 'REVIVED', 0, 8, a],
      [2, 'MERGED_INTO', 8, 0, a],
      [1, 'CREATED', 0, 8],
    ]);
    expect(await lineageOf(c)).toEqual([
      [3, 'REVIVED', 0, 10],
      [2, 'DORMANT', 10, 0],
      [1, 'CREATED', 0, 10],
    ]);
    expect(await lineageOf(d)).toEqual([[4, 'SPLIT_FROM', 0, 8, a]]);
  });

  it('keeps one id a ring over all runs', () => {
    expect(runs.map(({ groups }) => groups.map(({ ringId }) => ringId))).toEqual([
      [a, b, c],
      [a],
      [c, b, a],
      [a, d, b, c],
    ]);
    expect(new Set([a, b, c, d]).size).toBe(4);
  });

  it('is read page by page, at several places at once', async () => {
    const page = async (after: string | null) => {
      const data = await api.data(
        `query ($ringId: String!, $after: String) { ring(ringId: $ringId) {
          start: lineage(first: 3) { nodes { kind } }
          page: lineage(first: 3, after: $after) {
            edges { cursor node { at kind } } pageInfo { hasNextPage hasPreviousPage } } } }`,
        { ringId: a, after },
      );
      expect(at(data, 'ring.start.nodes')).toEqual([
        { kind: 'SHRANK' },
        { kind: 'SHRANK' },
        { kind: 'GREW' },
      ]);
      return at<{ edges: { cursor: string; node: object }[]; pageInfo: object }>(data, 'ring.page');
    };
    const first = await page(null);
    expect(first.edges).toHaveLength(3);
    expect(first.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
    const second = await page(first.edges[2]!.cursor);
    expect(second.edges.map(({ node }) => node)).toEqual([
      { at: new Date(SEED_NOW).toISOString(), kind: 'CREATED' },
    ]);
    expect(second.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });

  it('shows nothing of a run that has not finished, and what it told goes with the next', async () => {
    const told = async () => {
      const { records } = await driver.executeQuery(
        'MATCH (event:LineageEvent) RETURN count(event) AS events',
      );
      return records[0]?.get('events') as number;
    };
    const before = await told();
    await withLease(graph, 'detection', {}, async (lease) => {
      await storeGroups(graph, lease, await openRun(graph, lease), ringsOf([[52, 60]]));
      expect(await told()).toBe(before + 5);
      expect(await lineageOf(c)).toHaveLength(3);
      await openRun(graph, lease);
      expect(await told()).toBe(before);
    });
  });
});

describe('a ring that ended', () => {
  it('answers under its id with the last it was', async () => {
    await storeRun(graph, ringsOf([[0, 28]]));
    const data = await api.data(
      `query ($b: String!, $c: String!) {
        merged: ring(ringId: $b) { ringId accountCount run { current } members { totalCount }
          lineage(first: 1) { nodes { kind otherRing { ringId accountCount run { current } } } } }
        dormant: ring(ringId: $c) { ringId accountCount lineage(first: 1) { nodes { kind otherRing { ringId } } } } }`,
      { b, c },
    );
    const { otherRing } = at<{ otherRing: { ringId: string } }>(data, 'merged.lineage.nodes.0');
    expect(data).toEqual({
      merged: {
        ringId: b,
        accountCount: 8,
        run: { current: false },
        members: { totalCount: 8 },
        lineage: {
          nodes: [
            {
              kind: 'MERGED_INTO',
              otherRing: { ringId: otherRing.ringId, accountCount: 28, run: { current: true } },
            },
          ],
        },
      },
      dormant: {
        ringId: c,
        accountCount: 11,
        lineage: { nodes: [{ kind: 'DORMANT', otherRing: null }] },
      },
    });
    expect(otherRing.ringId).toBe(a);
  });
});
