import { expect, inject, it } from 'vitest';
import { createKey } from '../../src/access/create-key.js';
import { revokeKey, rotateKey } from '../../src/access/end-key.js';
import { appendAudit } from '../../src/audit/append.js';
import { hashOfRow, NO_HASH } from '../../src/audit/audit-row.js';
import { auditTrail } from '../../src/audit/trail.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { HOUR_MS } from '../../src/domain/time.js';
import { openGraph } from '../../src/graph/graph.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';
import { SEED_NOW } from '../testkit/seed.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const graph = freshGraph(connection);

async function rows() {
  const all = { actor: null, action: null, target: null };
  const { items } = await auditTrail(TESTER, graph, { ...all, first: 100, after: undefined });
  return items.map(({ item }) => item).reverse();
}

it('records what was done, by whom and why, each row on the one before', async () => {
  const request = { role: 'analyst', name: 'a key', expiresAt: undefined } as const;
  const { prefix } = await createKey(TESTER, graph, request, SEED_NOW);
  const until = { oldUntil: SEED_NOW + HOUR_MS, expiresAt: undefined };
  const next = await rotateKey(TESTER, graph, prefix, until, SEED_NOW + 1);
  await revokeKey(TESTER, graph, next.prefix, SEED_NOW + 2, 'laptop lost');
  const recorded = await rows();
  const row = { chain: 'main', actor: 'operator:tester', roles: ['admin'], requestId: null, why: null };
  const hashes = recorded.map((each) => hashOfRow(each));
  expect(recorded).toEqual([
    {
      ...row,
      sequence: 1,
      at: SEED_NOW,
      action: 'API_KEY_CREATED',
      targets: [`ApiKey:${prefix}`],
      from: null,
      to: '{"expiresAt":null,"name":"a key","role":"analyst"}',
      previousHash: NO_HASH,
      hash: hashes[0],
    },
    {
      ...row,
      sequence: 2,
      at: SEED_NOW + 1,
      action: 'API_KEY_ROTATED',
      targets: [`ApiKey:${prefix}`],
      from: '{"expiresAt":null}',
      to: `{"expiresAt":${SEED_NOW + HOUR_MS},"replacedBy":"${next.prefix}"}`,
      previousHash: hashes[0],
      hash: hashes[1],
    },
    {
      ...row,
      sequence: 3,
      at: SEED_NOW + 2,
      action: 'API_KEY_REVOKED',
      targets: [`ApiKey:${next.prefix}`],
      from: '{"expiresAt":null,"revokedAt":null}',
      to: `{"expiresAt":null,"revokedAt":${SEED_NOW + 2}}`,
      why: 'laptop lost',
      previousHash: hashes[1],
      hash: hashes[2],
    },
  ]);
});

it('records nothing of what was not done', async () => {
  const failing = graph.write('test/failing', async (tx) => {
    await appendAudit(tx, TESTER, SEED_NOW, { action: 'API_KEY_REVOKED', targets: [] });
    throw new Error('The work failed');
  });
  await expect(failing).rejects.toThrow('The work failed');
  expect(await rows()).toEqual([]);
});

it('keeps one chain when processes write at once', async () => {
  const other = openGraph(connection);
  const make = (name: string) =>
    runCli(['keys', 'create', '--role', 'viewer', '--name', name], databaseSettings(connection));
  const act = (through: typeof graph) =>
    through.write('test/act', (tx) =>
      appendAudit(tx, TESTER, SEED_NOW, { action: 'API_KEY_REVOKED', targets: [] }),
    );
  const [first, second] = await Promise.all([
    make('first'),
    make('second'),
    ...Array.from({ length: 30 }, (_, each) => act(each % 2 === 0 ? graph : other)),
  ]);
  await other.close();
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(await verifyAudit(graph)).toMatchObject({ rows: 32, chains: 1, faults: [] });
});
