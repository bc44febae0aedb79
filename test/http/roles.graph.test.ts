import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { requiredPermission } from '../../src/api/field-access.js';
import { createSchema } from '../../src/api/schema.js';
import { isGranted, ROLES, type Role } from '../../src/domain/permission.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { type Api, openApi, TOKEN } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { type Issuer, startIssuer } from '../testkit/issuer.js';
import { roleKeys } from '../testkit/role-keys.js';
import { rootFields, shortestDocument } from '../testkit/root-fields.js';
import { SEED_NOW } from '../testkit/seed.js';

const connection = inject('connection');
const schema = createSchema();
let graph: Graph;
let api: Api;
let issuer: Issuer;
let keys: Readonly<Record<Role, string>>;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  keys = await roleKeys(graph);
  issuer = await startIssuer(() => SEED_NOW);
  api = await openApi(graph, {
    oidc: { issuer: issuer.url, audience: 'ringtrace', roleClaim: 'roles' },
  });
});
afterAll(async () => {
  await api.close();
  await issuer.close();
  await graph.close();
});

const send = (url: string, authorization: string | undefined) =>
  api.server.inject({
    method: 'POST',
    url,
    headers: {
      ...(authorization !== undefined && { authorization }),
      'content-type': url === '/ingest' ? 'application/x-ndjson' : 'application/json',
    },
    payload: url === '/ingest' ? '' : JSON.stringify({ query: '{ __typename }' }),
  });

describe('every query and mutation of the schema', () => {
  it('is refused to each role that may not use it, and to no other', async () => {
    const wrong: string[] = [];
    for (const role of ROLES) {
      for (const root of rootFields(schema)) {
        // A mutation that is let through would do something: that is for the tests of mutations.
        const allowed = isGranted([role], requiredPermission(schema, root.field)!);
        if (root.operation === 'mutation' && allowed) continue;
        const { errors } = await api.ask(shortestDocument(root), {}, keys[role]);
        const refused = errors.some(({ extensions }) => extensions.code === 'FORBIDDEN');
        if (refused === allowed) wrong.push(`${role} ${root.name}: ${JSON.stringify(errors)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the routes', () => {
  it('are open to the roles that may use them', async () => {
    const statuses = async (url: string) =>
      Object.fromEntries(
        await Promise.all(
          ROLES.map(async (role) => [role, (await send(url, `Bearer ${keys[role]}`)).statusCode] as const),
        ),
      );
    expect(await statuses('/graphql')).toEqual({
      viewer: 200,
      analyst: 200,
      approver: 200,
      ingest: 200,
      admin: 200,
    });
    expect(await statuses('/ingest')).toEqual({
      viewer: 403,
      analyst: 403,
      approver: 403,
      ingest: 200,
      admin: 200,
    });
  });

  it('let nobody in whom we do not know', async () => {
    const unknown = [undefined, `Bearer rt_0123456789ab_${'A'.repeat(43)}`, `Bearer ${keys.admin}x`];
    const { prefix } = /rt_(?<prefix>[\da-f]{12})/.exec(keys.admin)!.groups!;
    unknown.push(`Bearer rt_${prefix}_${'A'.repeat(43)}`, `Bearer ${await issuer.token({ aud: 'another' })}`);
    for (const authorization of unknown) {
      for (const url of ['/graphql', '/ingest']) {
        expect((await send(url, authorization)).statusCode).toBe(401);
      }
    }
  });

  it('are not served when nobody has said whom they are for', async () => {
    const fresh = await openApi(graph);
    expect(() => fresh.server.get('/forgotten', () => 'open')).toThrow(
      'Nothing says who may use GET /forgotten',
    );
    await fresh.close();
  });
});

describe('me', () => {
  const me = async (bearer: string) => (await api.ask('{ me { callerId kind roles } }', {}, bearer)).data.me;

  it('says how a caller is known and what for', async () => {
    const { prefix } = /rt_(?<prefix>[\da-f]{12})/.exec(keys.analyst)!.groups!;
    expect(await me(TOKEN)).toEqual({ callerId: 'token', kind: 'TOKEN', roles: ['ADMIN'] });
    expect(await me(keys.analyst)).toEqual({ callerId: prefix, kind: 'KEY', roles: ['ANALYST'] });
    const token = await issuer.token({ sub: 'ada', roles: ['viewer', 'ingest'] });
    expect(await me(token)).toEqual({ callerId: 'ada', kind: 'USER', roles: ['VIEWER', 'INGEST'] });
  });

  it('is all that a user without a role may ask', async () => {
    const token = await issuer.token({ sub: 'new', roles: [] });
    expect(await me(token)).toEqual({ callerId: 'new', kind: 'USER', roles: [] });
    const { errors } = await api.ask('{ rings { totalCount } }', {}, token);
    expect(errors).toMatchObject([
      { message: 'This needs the right to read', extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

it('says that it cannot tell who asks while the database is away, and not that it knows nobody', async () => {
  const nowhere = openGraph({ ...connection, uri: 'bolt://127.0.0.1:1' });
  const away = await openApi(nowhere);
  const reply = await away.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${keys.viewer}` },
    payload: { query: '{ __typename }' },
  });
  expect([reply.statusCode, reply.headers['retry-after'], reply.json()]).toMatchObject([
    503,
    '5',
    { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
  ]);
  await away.close();
  await nowhere.close();
});
