import { createHash } from 'node:crypto';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isRecorded } from '../../src/api/field-recording.js';
import { createSchema } from '../../src/api/schema.js';
import { auditTrail } from '../../src/audit/trail.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, openApi } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { roleKeys } from '../testkit/role-keys.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
let graph: Graph;
let api: Api;
let ringId: string;
let analyst: string;
let auditor: string;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  ringId = (await storeRun(graph, SMALL_GROUPS)).groups[0]!.ringId;
  const keys = await roleKeys(graph);
  analyst = keys.analyst;
  auditor = keys.admin;
  api = await openApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

async function readRows() {
  const { items } = await auditTrail(TESTER, graph, {
    actor: null,
    action: 'READ',
    target: null,
    first: 100,
    after: undefined,
  });
  return items.map(({ item }) => item);
}

/** What an analyst's query leaves in the audit. */
async function recordedOf(query: string) {
  const before = (await readRows()).length;
  const { errors } = await api.ask(query, {}, analyst);
  expect(errors).toEqual([]);
  const rows = await readRows();
  return rows.slice(0, rows.length - before).map(({ targets, to }) => ({ targets, ...JSON.parse(to!) }));
}
const hash = (key: string) => createHash('sha256').update(key).digest('hex');

it('has every field that shows members, accounts or identifiers recorded', () => {
  const schema = createSchema();
  const lists = /^(RingMember|RingIdentifier|AccountLink|Account|Identifier|NearbyAccount)Connection$/;
  const unrecorded: string[] = [];
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const shown = getNamedType(field.type).name;
      const looksUp = type === schema.getQueryType() && ['Account', 'Identifier', 'Node'].includes(shown);
      if ((looksUp || lists.test(shown)) && !isRecorded(field)) unrecorded.push(`${type.name}.${field.name}`);
    }
  }
  expect(unrecorded).toEqual([]);
});

describe('a request leaves one row', () => {
  it('with the ring whose members it shows, not with every member', async () => {
    expect(
      await recordedOf(
        `{ ring(ringId: "${ringId}") { members(first: 5) { nodes { accountId account { country } } } } }`,
      ),
    ).toEqual([{ targets: [`Ring:${ringId}`], fields: ['Ring.members'], shown: 5 }]);
  });

  it('with all that it looks up, identifiers by a hash of their key', async () => {
    const rows = await recordedOf(`{
      account(accountId: "acct_0") { links(kind: DEVICE) { nodes { days } } }
      identifier(kind: DEVICE, value: "dev_1") { accounts(first: 3) { nodes { account { accountId } } } } }`);
    expect(rows).toEqual([
      {
        targets: ['Account:acct_0', `Identifier:device:${hash('device|dev_1')}`],
        fields: ['Account.links', 'Identifier.accounts', 'Query.account', 'Query.identifier'],
        shown: 6,
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('dev_1');
  });

  it('also when nothing is found, and without what was asked for', async () => {
    expect(await recordedOf('{ account(accountId: "guessed") { accountId } }')).toEqual([
      { targets: [], fields: ['Query.account'], shown: 0 },
    ]);
  });

  it('and none when it shows counts alone', async () => {
    expect(await recordedOf('{ rings { totalCount nodes { ringId accountCount } } }')).toEqual([]);
  });

  it('that says who read, as what, and in which request', async () => {
    await recordedOf('{ account(accountId: "acct_1") { accountId } }');
    const [row] = await readRows();
    const prefix = /^rt_([\da-f]{12})_/.exec(analyst)![1]!;
    expect(row).toMatchObject({
      actor: `key:${prefix}`,
      roles: ['analyst'],
      requestId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
  });
});

it('shows nothing of what cannot be recorded', async () => {
  const away = await openApi({ ...graph, write: () => Promise.reject(new Error('away')) });
  const query = '{ account(accountId: "acct_0") { accountId } rings { totalCount } }';
  const answer = await away.ask(query, {}, analyst);
  expect(answer).toMatchObject({
    status: 503,
    data: null,
    errors: [{ extensions: { code: 'AUDIT_UNAVAILABLE' } }],
  });
  expect((await away.ask('{ rings { totalCount } }', {}, analyst)).data).toEqual({
    rings: { totalCount: 1 },
  });
  await away.close();
});

describe('the audit trail', () => {
  it('is for admins alone', async () => {
    const { errors } = await api.ask('{ auditTrail { totalCount } }', {}, analyst);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is read page by page, the newest first, and that is recorded', async () => {
    const page = async (after: string | null) => {
      const { data, errors } = await api.ask(
        `query ($after: String) { auditTrail(first: 3, after: $after, filter: { action: "API_KEY_CREATED" }) {
          totalCount pageInfo { hasNextPage endCursor } nodes { sequence action targets } } }`,
        { after },
        auditor,
      );
      expect(errors).toEqual([]);
      return data.auditTrail as {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { sequence: number }[];
      };
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      5,
      true,
      false,
    ]);
    expect([...first.nodes, ...second.nodes].map(({ sequence }) => sequence)).toEqual([6, 5, 4, 3, 2]);
    const [row] = await readRows();
    expect(JSON.parse(row!.to!)).toEqual({ fields: ['Query.auditTrail'], shown: 2 });
  });

  it('tells who looked at a ring', async () => {
    const { data } = await api.ask(
      'query ($target: String) { auditTrail(filter: { target: $target }) { nodes { action actor } } }',
      { target: `Ring:${ringId}` },
      auditor,
    );
    const prefix = /^rt_([\da-f]{12})_/.exec(analyst)![1]!;
    expect(data.auditTrail).toEqual({ nodes: [{ action: 'READ', actor: `key:${prefix}` }] });
  });
});

it('leaves an audit that holds', async () => {
  expect((await verifyAudit(graph)).faults).toEqual([]);
});
