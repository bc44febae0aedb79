import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { ingestLines } from '../testkit/seed.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;

const shows = (accountId: string, kind: string, value: string, day: string) => ({
  type: 'identifier',
  accountId,
  kind,
  value,
  at: `2026-05-${day}T12:00:00Z`,
});
const CHAIN = [
  ['one', 'two', 'device', 'd1'],
  ['two', 'three', 'paymentInstrument', 'card'],
  ['three', 'four', 'device', 'd2'],
] as const;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  const crowd = Array.from({ length: 120 }, (_, n) => shows(`crowd_${n}`, 'ip', '5.0.0.1', '03'));
  await ingestLines(graph, [
    ...crowd,
    ...['one', 'four'].map((accountId) => shows(accountId, 'ip', '5.0.0.1', '03')),
    ...CHAIN.flatMap(([from, to, kind, value]) => [
      shows(from, kind, value, '01'),
      shows(to, kind, value, '04'),
    ]),
    shows('one', 'device', 'd3', '01'),
    shows('two', 'device', 'd3', '04'),
  ]);
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const QUERY = `query ($from: String!, $to: String!, $hops: Int) { linkPath(from: $from, to: $to, maxHops: $hops) {
  from { accountId } sentence degreeBound popularShared { value degree } popularSharedCount notWalkedCount accountTotal
  cuts { reason limit count } paths { hops bits sentence steps { from { accountId } to { accountId } bits sharedCount
    shared { kind value degree bits countedBits overlapFrom gapDays identifier { degree } } } } } }`;

describe('why two accounts are linked', () => {
  it('is answered by the values they share, whose bits add up', async () => {
    const data = await api.data(QUERY, { from: 'one', to: 'two', hops: 1 });
    const bits = Math.log2(124 / 4);
    const shared = {
      kind: 'DEVICE',
      degree: 2,
      bits,
      overlapFrom: null,
      gapDays: 3,
      identifier: { degree: 2 },
    };
    expect(data.linkPath).toEqual({
      from: { accountId: 'one' },
      sentence: 'one and two both showed device d1 (2 accounts, 3 days apart) and 1 other value.',
      degreeBound: 100,
      popularShared: [],
      popularSharedCount: 0,
      notWalkedCount: 1,
      accountTotal: 124,
      cuts: [],
      paths: [
        {
          hops: 1,
          bits: bits * 1.25,
          sentence: 'one and two both showed device d1 (2 accounts, 3 days apart) and 1 other value.',
          steps: [
            {
              from: { accountId: 'one' },
              to: { accountId: 'two' },
              bits: bits * 1.25,
              sharedCount: 2,
              shared: [
                { ...shared, value: 'd1', countedBits: bits },
                { ...shared, value: 'd3', countedBits: bits / 4 },
              ],
            },
          ],
        },
      ],
    });
  });

  it('is answered by a chain, and never through a value of the crowd, which is named', async () => {
    const near = await api.data(QUERY, { from: 'one', to: 'four', hops: 2 });
    expect(near.linkPath).toMatchObject({
      paths: [],
      sentence:
        'No path of up to 2 steps leads from one to four through values that at most 100 accounts showed.',
      popularShared: [{ value: '5.0.0.1', degree: 122 }],
      popularSharedCount: 1,
      notWalkedCount: 2,
    });
    const far = await api.data(QUERY, { from: 'one', to: 'four', hops: 3 });
    const steps = at<{ to: { accountId: string } }[]>(far, 'linkPath.paths.0.steps');
    expect(steps.map(({ to }) => to.accountId)).toEqual(['two', 'three', 'four']);
    expect(at(far, 'linkPath.paths')).toHaveLength(1);
  });

  it('is null for an account that does not exist, and refused for one account or too long a path', async () => {
    expect((await api.data(QUERY, { from: 'one', to: 'nobody' })).linkPath).toBeNull();
    const same = await api.ask(QUERY, { from: 'one', to: 'one' });
    expect(same.errors[0]).toMatchObject({ message: 'Give two different accounts' });
    const long = await api.ask(QUERY, { from: 'one', to: 'two', hops: 4 });
    expect(long.errors[0]).toMatchObject({ message: 'maxHops must be from 1 to 3' });
  });
});
