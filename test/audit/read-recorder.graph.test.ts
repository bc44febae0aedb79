import { expect, inject, it } from 'vitest';
import type { AuditEntry } from '../../src/audit/audit-row.js';
import { openReadRecorder } from '../../src/audit/read-recorder.js';
import { auditTrail } from '../../src/audit/trail.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { HOUR_MS } from '../../src/domain/time.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { SEED_NOW } from '../testkit/seed.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const graph = freshGraph(connection);
const read = (id: string): AuditEntry => ({ action: 'READ', targets: [`Account:${id}`] });

async function trail(action: string | null = null) {
  const { items } = await auditTrail(TESTER, graph, {
    actor: null,
    action,
    target: null,
    first: 100,
    after: undefined,
  });
  return items.map(({ item }) => item);
}

it('writes nothing until something is read', async () => {
  await openReadRecorder(graph, () => SEED_NOW).close();
  expect(await trail()).toEqual([]);
});

it('records every read once, in few writes, when many come at once', async () => {
  let writes = 0;
  const counting: typeof graph = {
    ...graph,
    write: (name, work, options) => {
      writes += 1;
      return graph.write(name, work, options);
    },
  };
  const recorder = openReadRecorder(counting, () => SEED_NOW);
  const ids = Array.from({ length: 150 }, (_, id) => String(id));
  await Promise.all(ids.map((id) => recorder.record(TESTER, read(id))));
  const { rows, chains, faults } = await verifyAudit(graph);
  expect({ rows, chains, faults }).toEqual({ rows: ids.length + 2, chains: 2, faults: [] });
  // The chain is opened, the first read is written, the others together.
  expect(writes).toBe(3);
});

it('gives each process a chain of its own', async () => {
  const recorders = Array.from({ length: 3 }, () => openReadRecorder(graph, () => SEED_NOW));
  await Promise.all(recorders.map((recorder, id) => recorder.record(TESTER, read(String(id)))));
  await Promise.all(recorders.map((recorder) => recorder.close()));
  expect(await verifyAudit(graph)).toMatchObject({ rows: 12, chains: 4, faults: [] });
});

it('says in the main chain where a chain ended, and begins another, after an hour', async () => {
  let now = SEED_NOW;
  const recorder = openReadRecorder(graph, () => now);
  await recorder.record(TESTER, read('a'));
  now += HOUR_MS;
  await recorder.record(TESTER, read('b'));
  expect((await trail('READS_OPENED')).length).toBe(4);
  expect((await trail('READS_CLOSED')).map(({ to }) => JSON.parse(to!) as object)).toEqual([
    { sequence: 2, hash: expect.any(String) as string },
  ]);
  expect((await verifyAudit(graph)).faults).toEqual([]);
});

it('refuses what it cannot record, and goes on in another chain', async () => {
  let away = false;
  const failing: typeof graph = {
    ...graph,
    write: (...args) => (away ? Promise.reject(new Error('away')) : graph.write(...args)),
  };
  const recorder = openReadRecorder(failing, () => SEED_NOW);
  await recorder.record(TESTER, read('a'));
  away = true;
  await expect(recorder.record(TESTER, read('b'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  away = false;
  await recorder.record(TESTER, read('c'));
  expect((await trail('READ')).map(({ targets }) => targets)).toEqual([['Account:c'], ['Account:a']]);
  expect(await verifyAudit(graph)).toMatchObject({ chains: 3, faults: [] });
});
