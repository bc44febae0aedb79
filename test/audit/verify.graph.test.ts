import { beforeEach, describe, expect, inject, it } from 'vitest';
import { appendAudit } from '../../src/audit/append.js';
import { type AuditRow, hashOfRow, MAIN_CHAIN } from '../../src/audit/audit-row.js';
import { openReadRecorder } from '../../src/audit/read-recorder.js';
import { auditTrail } from '../../src/audit/trail.js';
import { verifyAudit } from '../../src/audit/verify.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { SEED_NOW } from '../testkit/seed.js';
import { tamper } from '../testkit/tamper.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const graph = freshGraph(connection);
let readChain: string;

/** Main chain: a revocation, the chain of reads opened, a revocation, the chain closed, a revocation. Reads: three. */
beforeEach(async () => {
  const act = (why: string) =>
    graph.write('test/act', (tx) =>
      appendAudit(tx, TESTER, SEED_NOW, { action: 'API_KEY_REVOKED', targets: ['ApiKey:1'], why }),
    );
  const recorder = openReadRecorder(graph, () => SEED_NOW);
  await act('first');
  for (const id of ['a', 'b', 'c']) {
    await recorder.record(TESTER, { action: 'READ', targets: [`Account:${id}`] });
    if (id === 'b') await act('second');
  }
  await recorder.close();
  await act('third');
  readChain = (await rows()).find(({ chain }) => chain !== MAIN_CHAIN)!.chain;
});

async function rows(): Promise<readonly AuditRow[]> {
  const all = { actor: null, action: null, target: null };
  const { items } = await auditTrail(TESTER, graph, { ...all, first: 100, after: undefined });
  return items.map(({ item }) => item);
}
const faults = async () => (await verifyAudit(graph)).faults;
const inMain = (sequence: number, fault: string) => [{ chain: MAIN_CHAIN, sequence, fault }];
const inReads = (sequence: number, fault: string) => [{ chain: readChain, sequence, fault }];

it('finds nothing wrong with what was only added to', async () => {
  const { head, ...report } = await verifyAudit(graph);
  expect(report).toEqual({ rows: 9, chains: 2, faults: [] });
  expect(head.sequence).toBe(5);
});

describe('verifying finds', () => {
  it('a row whose content was changed', async () => {
    await tamper(connection, 'MATCH (r:AuditRow {chain: "main", sequence: 3}) SET r.why = "another"');
    expect(await faults()).toEqual(inMain(3, 'its content was changed'));
  });

  it('a row that was changed and given a fitting hash', async () => {
    const row = (await rows()).find(({ chain, sequence }) => chain === MAIN_CHAIN && sequence === 3)!;
    const why = 'another';
    await tamper(
      connection,
      'MATCH (r:AuditRow {chain: "main", sequence: 3}) SET r.why = $why, r.hash = $hash',
      { why, hash: hashOfRow({ ...row, why }) },
    );
    expect(await faults()).toEqual(inMain(4, 'it does not follow on the row before'));
  });

  it('a row that was taken out', async () => {
    await tamper(connection, 'MATCH (r:AuditRow {chain: "main", sequence: 3}) DELETE r');
    expect(await faults()).toEqual(inMain(3, 'a row is missing or doubled'));
  });

  it('two rows that changed places', async () => {
    await tamper(
      connection,
      `MATCH (a:AuditRow {chain: "main", sequence: 1}), (b:AuditRow {chain: "main", sequence: 3})
       SET a.sequence = 3, b.sequence = 1`,
    );
    expect(await faults()).toEqual(inMain(1, 'it does not follow on the row before'));
  });

  it('a row that was put in', async () => {
    await tamper(
      connection,
      `MATCH (r:AuditRow {chain: "main", sequence: 3})
       CREATE (n:AuditRow) SET n = r {.*, key: "main|x"}`,
    );
    expect(await faults()).toEqual(inMain(4, 'a row is missing or doubled'));
  });

  it('rows that were cut off the end', async () => {
    await tamper(connection, 'MATCH (r:AuditRow {chain: "main"}) WHERE r.sequence > 4 DELETE r');
    expect(await faults()).toEqual(inMain(5, 'rows are missing at its end, or its head was changed'));
  });

  it('rows that were cut off the end together with the head, when a head was written down', async () => {
    const { head: known } = await verifyAudit(graph);
    await tamper(connection, 'MATCH (r:AuditRow {chain: "main", sequence: 5}) DELETE r');
    await tamper(
      connection,
      `MATCH (h:AuditChain {name: "main"}), (r:AuditRow {chain: "main", sequence: 4})
       SET h.sequence = 4, h.hash = r.hash`,
    );
    expect(await faults()).toEqual([]);
    expect((await verifyAudit(graph, { known })).faults).toEqual(
      inMain(5, 'this row is not the one that was written down'),
    );
  });

  it('reads that were cut off the end of a closed chain together with its head', async () => {
    await tamper(connection, 'MATCH (r:AuditRow {chain: $readChain, sequence: 4}) DELETE r', { readChain });
    await tamper(
      connection,
      `MATCH (h:AuditChain {name: $readChain}), (r:AuditRow {chain: $readChain, sequence: 3})
       SET h.sequence = 3, h.hash = r.hash`,
      { readChain },
    );
    expect(await faults()).toEqual(inReads(3, 'it does not end where the main chain says'));
  });

  it('a chain of reads that was taken away', async () => {
    await tamper(connection, 'MATCH (r:AuditRow {chain: $readChain}) DELETE r', { readChain });
    await tamper(connection, 'MATCH (h:AuditChain {name: $readChain}) DELETE h', { readChain });
    expect(await faults()).toEqual(inMain(2, `AuditChain:${readChain} is gone`));
  });

  it('a chain of reads that was made up', async () => {
    await tamper(connection, 'CREATE (:AuditChain {name: "reads/made-up", sequence: 0, hash: ""})');
    expect(await faults()).toEqual([
      { chain: 'reads/made-up', sequence: 1, fault: 'the main chain does not anchor it' },
    ]);
  });
});
