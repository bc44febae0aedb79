import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, at, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { seedTwoHalves } from '../testkit/two-halves.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;
let ringId: string;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  ({ ringId } = await seedTwoHalves(graph));
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const ofRing = async (fields: string) =>
  at<Record<string, unknown>>(
    await api.data(`query ($id: String!) { ring(ringId: $id) { ${fields} } }`, { id: ringId }),
    'ring',
  );

describe('how a ring depends on the floor', () => {
  it('is told bit by bit', async () => {
    const { sensitivity } = await ofRing(
      'sensitivity { floorBits identifiers partCount largest largestShare left { accounts exchanges } }',
    );
    const points = sensitivity as { readonly floorBits: number }[];
    expect(points.map(({ floorBits }) => floorBits)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    const whole = { accounts: 9, exchanges: 45 };
    expect(points[4]).toEqual({
      floorBits: 7,
      identifiers: 3,
      partCount: 1,
      largest: 9,
      largestShare: 1,
      left: whole,
    });
    expect(points[5]).toEqual({
      floorBits: 8,
      identifiers: 2,
      partCount: 1,
      largest: 6,
      largestShare: 6 / 9,
      left: { accounts: 6, exchanges: 21 },
    });
    expect(points[6]).toMatchObject({ identifiers: 1, partCount: 1, largest: 3 });
    expect(points[7]).toMatchObject({ identifiers: 0, partCount: 0, largestShare: 0 });
  });
});

describe('the grounds of a member', () => {
  it('are the way to the core, what was set aside, and what is silent', async () => {
    const { members } = await ofRing(`members(first: 100, orderBy: ACCOUNT_ID) { nodes { accountId grounds {
      pathToCore { bits core { accountId } steps { from { accountId } to { accountId } sharedCount
        shared { kind value bits } } }
      setAside { value setAside } setAsideCount silentChannels againstGroup { name } } } }`);
    const grounds = at<Record<string, object>[]>(members, 'nodes').find(
      ({ accountId }) => String(accountId) === 'm3',
    );
    expect(grounds).toEqual({
      accountId: 'm3',
      grounds: {
        pathToCore: {
          bits: 9,
          core: { accountId: 'm4' },
          steps: [
            {
              from: { accountId: 'm3' },
              to: { accountId: 'm4' },
              sharedCount: 1,
              shared: [{ kind: 'PAYMENT_INSTRUMENT', value: 'card', bits: 9 }],
            },
          ],
        },
        setAside: [{ value: '5.0.0.1', setAside: 'POPULAR' }],
        setAsideCount: 1,
        silentChannels: [],
        againstGroup: [],
      },
    });
    const data = await api.data(
      '{ account(accountId: "m8") { rings { member { grounds { pathToCore { core { accountId } } } } } } }',
    );
    expect(at(data, 'account.rings.0.member.grounds.pathToCore.core.accountId')).toBe('m5');
  });
});
