import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DAY_MS } from '../../src/domain/time.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { withLease } from '../../src/graph/lease.js';
import { migrate } from '../../src/graph/migrations.js';
import { noteStep } from '../../src/runs/note-step.js';
import { thinRuns } from '../../src/runs/thin-runs.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { ingestLines, openRun, SEED_NOW, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

type Range = readonly [from: number, to: number];

const connection = inject('connection');
/** In the past, so that a run of now comes after them: two in one month, one in the next, one in the third. */
const TIMES = ['2026-04-10', '2026-04-20', '2026-05-10', '2026-06-10'].map((day) => Date.parse(day));
/** The ring grows, is left as it was, has a second one beside it, and takes that up. */
const PLANTED: readonly (readonly Range[])[] = [
  [[0, 10]],
  [[0, 20]],
  [
    [0, 20],
    [30, 40],
  ],
  [[0, 40]],
];
let graph: Graph;
let api: Api;
let runs: readonly StoredRun[];
let ringId: string;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  api = await openApi(graph);
  const stored: StoredRun[] = [];
  for (const [place, ranges] of PLANTED.entries()) {
    const groups = ranges.map((range) => foundGroup({ reading: 'RING', accounts: accounts(...range) }));
    stored.push(await storeRun(graph, groups, { now: TIMES[place]! }));
  }
  runs = stored;
  ringId = runs[0]!.groups[0]!.ringId;
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const dayAfter = (place: number) => new Date(TIMES[place]! + DAY_MS).toISOString();

describe('what a run changed', () => {
  it('is told by what happened, and by groups, members and exchanges before and after', async () => {
    const query = `query ($runId: String!) { detectionRun(runId: $runId) { sequence
      found { reading groups accounts exchanges }
      changes { since { sequence } events { kind count }
        byReading { reading before { groups accounts exchanges } after { groups accounts exchanges } } } } }`;
    const told = async (place: number) =>
      at<Readonly<Record<string, unknown>>>(
        await api.data(query, { runId: runs[place]!.run.runId }),
        'detectionRun',
      );
    const volume = async (place: number) =>
      Promise.all(
        runs[place]!.groups.map(async (group) =>
          at<number>(
            await api.data(
              `query ($ringId: String!, $asOf: DateTime) { ring(ringId: $ringId, asOf: $asOf) { volume { exchanges } } }`,
              { ringId: group.ringId, asOf: dayAfter(place) },
            ),
            'ring.volume.exchanges',
          ),
        ),
      ).then((volumes) => volumes.reduce((sum, exchanges) => sum + exchanges, 0));
    const [first, second, third, fourth] = [
      await volume(0),
      await volume(1),
      await volume(2),
      await volume(3),
    ];

    expect(await told(0)).toEqual({
      sequence: 1,
      found: [{ reading: 'RING', groups: 1, accounts: 10, exchanges: first }],
      changes: {
        since: null,
        events: [{ kind: 'CREATED', count: 1 }],
        byReading: [{ reading: 'RING', before: null, after: { groups: 1, accounts: 10, exchanges: first } }],
      },
    });
    expect((await told(2)).changes).toEqual({
      since: { sequence: 2 },
      events: [{ kind: 'CREATED', count: 1 }],
      byReading: [
        {
          reading: 'RING',
          before: { groups: 1, accounts: 20, exchanges: second },
          after: { groups: 2, accounts: 30, exchanges: third },
        },
      ],
    });
    expect((await told(3)).changes).toMatchObject({
      events: [
        { kind: 'GREW', count: 1 },
        { kind: 'MERGED_INTO', count: 1 },
      ],
      byReading: [{ after: { groups: 1, accounts: 40, exchanges: fourth } }],
    });
  });

  it('is null for a run that is not there, and for one under way, which says how far it came', async () => {
    const query = `query ($runId: String!) { detectionRun(runId: $runId) {
      state step stepStartedAt steps { name seconds } found { groups } changes { events { count } } } }`;
    expect(await api.data(query, { runId: 'nothing' })).toEqual({ detectionRun: null });
    await withLease(graph, 'detection', {}, async (lease) => {
      const run = await openRun(graph, lease);
      await noteStep(graph, lease, run, 'evidence', [{ name: 'read links', seconds: 2.5 }]);
      expect(at(await api.data(query, { runId: run.runId }), 'detectionRun')).toEqual({
        state: 'RUNNING',
        step: 'evidence',
        stepStartedAt: new Date(SEED_NOW).toISOString(),
        steps: [{ name: 'read links', seconds: 2.5 }],
        found: null,
        changes: null,
      });
    });
  });
});

describe('what was known then', () => {
  const query = `query ($ringId: String!, $asOf: DateTime) {
    rings(asOf: $asOf) { totalCount nodes { ringId accountCount } }
    ring(ringId: $ringId, asOf: $asOf) { id accountCount run { sequence } members { totalCount } lineage { totalCount nodes { kind } } } }`;

  it('is answered by the newest run that had finished then, lineage included', async () => {
    const known = await api.data(query, { ringId, asOf: dayAfter(1) });
    expect(known).toEqual({
      rings: { totalCount: 1, nodes: [{ ringId, accountCount: 20 }] },
      ring: {
        id: expect.any(String),
        accountCount: 20,
        run: { sequence: 2 },
        members: { totalCount: 20 },
        lineage: { totalCount: 2, nodes: [{ kind: 'GREW' }, { kind: 'CREATED' }] },
      },
    });
    const now = await api.data(query, { ringId });
    expect(at(now, 'ring.accountCount')).toBe(40);
    // Another thing to a client's cache, and found again under its own id.
    const id = at<string>(known, 'ring.id');
    expect(id).not.toBe(at(now, 'ring.id'));
    expect(
      await api.data('query ($id: ID!) { node(id: $id) { id ... on Ring { accountCount } } }', { id }),
    ).toEqual({
      node: { id, accountCount: 20 },
    });
  });

  it('is nothing before the first run', async () => {
    expect(await api.data(query, { ringId, asOf: '2026-01-01T00:00:00Z' })).toEqual({
      rings: { totalCount: 0, nodes: [] },
      ring: null,
    });
  });

  it('knows a ring that ended later as it was', async () => {
    const second = runs[2]!.groups[1]!.ringId;
    const then = await api.data(query, { ringId: second, asOf: dayAfter(2) });
    expect(at(then, 'ring.lineage.nodes')).toEqual([{ kind: 'CREATED' }]);
    const now = await api.data(query, { ringId: second });
    expect(at(now, 'ring.lineage.nodes')).toEqual([{ kind: 'MERGED_INTO' }, { kind: 'CREATED' }]);
  });
});

describe('starting a run', () => {
  const start = `mutation ($input: StartDetectionInput) { startDetection(input: $input) { __typename
    ... on DetectionStarted { run { runId state asOf } }
    ... on Problem { message }
    ... on DetectionUnderWay { underWay { state } } } }`;

  it('is refused while another is at work, and says which', async () => {
    const answer = await withLease(graph, 'detection', {}, async (lease) => {
      await openRun(graph, lease);
      return api.data(start);
    });
    expect(answer).toEqual({
      startDetection: {
        __typename: 'DetectionUnderWay',
        message: 'Another run is at work: start again when it has ended',
        underWay: { state: 'RUNNING' },
      },
    });
  });

  it('is refused with a parameter that does not exist or is out of its bounds', async () => {
    const refused = async (name: string, value: number) =>
      at(await api.data(start, { input: { parameters: [{ name, value }] } }), 'startDetection');
    expect(await refused('nothing', 1)).toMatchObject({ __typename: 'ParameterProblem' });
    expect(await refused('minRing=9', 1)).toMatchObject({ __typename: 'ParameterProblem' });
    expect(await refused('roofShare', 3)).toEqual({
      __typename: 'ParameterProblem',
      message: 'roofShare must be a number from 0.01 to 1: roofShare=…',
    });
  });

  it('answers with the run, which goes on by itself to its end', async () => {
    const input = { asOf: '2026-05-20', parameters: [{ name: 'minRing', value: 9 }] };
    const started = await api.data(start, { input });
    const run = at<{ runId: string }>(started, 'startDetection.run');
    expect(started).toEqual({
      startDetection: {
        __typename: 'DetectionStarted',
        run: { runId: run.runId, state: 'RUNNING', asOf: '2026-05-20' },
      },
    });
    const query =
      'query ($runId: String!) { detectionRun(runId: $runId) { state step steps { name } parameters { name value } } }';
    const asked = async () =>
      at<{ state: string; steps: object[]; parameters: object[] }>(
        await api.data(query, run),
        'detectionRun',
      );
    await expect.poll(async () => (await asked()).state, { timeout: 120_000 }).toBe('DONE');
    const { steps, parameters } = await asked();
    expect(steps).toContainEqual({ name: 'verdicts' });
    expect(parameters).toContainEqual({ name: 'minRing', value: '9' });
  });
});

describe('thinning', () => {
  it('keeps of old months the last run, of the others the figures, and every ring', async () => {
    const now = Date.parse('2026-06-05');
    await withLease(graph, 'detection', {}, (lease) => thinRuns(graph, lease, 20, () => now));
    const data = await api.data(
      '{ detectionRuns(first: 100) { nodes { sequence state thinned found { accounts } changes { events { kind count } } } } }',
    );
    const nodes = at<{ sequence: number; state: string; thinned: boolean }[]>(data, 'detectionRuns.nodes');
    expect(nodes.filter(({ thinned }) => thinned)).toEqual([
      {
        sequence: 1,
        state: 'DONE',
        thinned: true,
        found: [{ accounts: 10 }],
        changes: { events: [{ kind: 'CREATED', count: 1 }] },
      },
    ]);
    const ask = `query ($ringId: String!, $asOf: DateTime) { ring(ringId: $ringId, asOf: $asOf) { accountCount members { totalCount } } }`;
    expect(await api.data(ask, { ringId, asOf: dayAfter(1) })).toEqual({
      ring: { accountCount: 20, members: { totalCount: 20 } },
    });
    const gone = await api.ask(ask, { ringId, asOf: dayAfter(0) });
    expect(gone.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(
      at(
        await api.data('query ($r: String!) { ring(ringId: $r) { lineage { totalCount } } }', { r: ringId }),
        'ring',
      ),
    ).not.toBeNull();
  });

  it('leaves a ring whole that no later run found', async () => {
    const lost = await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(50, 58) })], {
      now: TIMES[0]!,
    });
    await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(0, 20) })], {
      now: TIMES[0]! + DAY_MS,
    });
    await storeRun(graph, [foundGroup({ reading: 'RING', accounts: accounts(0, 20) })]);
    await withLease(graph, 'detection', {}, (lease) => thinRuns(graph, lease, 20, () => SEED_NOW));
    const ask =
      'query ($r: String!) { ring(ringId: $r) { run { thinned } members { totalCount } volumeSeries { at } } }';
    const data = await api.data(ask, { r: lost.groups[0]!.ringId });
    expect(at(data, 'ring.run.thinned')).toBe(true);
    expect(at(data, 'ring.members.totalCount')).toBe(8);
    expect(at<unknown[]>(data, 'ring.volumeSeries').length).toBeGreaterThan(0);
  });
});
