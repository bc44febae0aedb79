import { afterAll, describe, expect, inject, it } from 'vitest';
import { DAY_MS } from '../../src/domain/time.js';
import { prune } from '../../src/retention/prune.js';
import { breakingGraph } from '../testkit/breaking-graph.js';
import { openDriver } from '../testkit/dump.js';
import { binding, foundGroup } from '../testkit/found-group.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { readMainChain } from '../testkit/main-chain.js';
import { ingestLines, SEED_NOW, storeRun } from '../testkit/seed.js';
import { TESTER } from '../testkit/tester.js';
import { tracesOf } from '../testkit/traces-of.js';

const connection = inject('connection');
const graph = freshGraph(connection);
const driver = openDriver(connection);
afterAll(() => driver.close());

const DAYS = 30;
const ago = (days: number) => new Date(SEED_NOW - days * DAY_MS).toISOString();
const shown = (accountId: string, value: string, days: number, kind = 'device') => {
  return { type: 'identifier', accountId, kind, value, at: ago(days) };
};
const request = { days: DAYS, dryRun: false, now: SEED_NOW };

async function keys(): Promise<readonly string[]> {
  const { records } = await driver.executeQuery('MATCH (i:Identifier) RETURN i.key AS key ORDER BY key');
  return records.map((record) => record.get('key') as string);
}

const LINES = [
  shown('acct_1', 'old', 60),
  shown('acct_1', 'recent', 2),
  shown('acct_1', 'again', 60),
  shown('acct_1', 'again', 2),
  shown('acct_1', 'shared', 60),
  shown('acct_2', 'shared', 50),
  shown('acct_1', 'old-trace', 60, 'promptFingerprint'),
  shown('acct_1', 'new-trace', 2, 'promptFingerprint'),
  shown('acct_1', 'shared-trace', 60, 'promptFingerprint'),
  shown('acct_2', 'shared-trace', 60, 'promptFingerprint'),
];
const KEPT = ['device|again', 'device|recent', 'device|shared', 'promptFingerprint|shared-trace'];

describe('pruning', () => {
  it('removes what one account showed and nobody since, and says how much', async () => {
    await ingestLines(graph, LINES);
    expect(await prune(TESTER, graph, { ...request, dryRun: true })).toEqual({
      looked: 5,
      identifiers: 1,
      traces: 1,
    });
    expect(await keys()).toHaveLength(5);
    expect(await prune(TESTER, graph, request)).toEqual({ looked: 5, identifiers: 1, traces: 1 });
    expect(await keys()).toEqual(KEPT);
    expect(await tracesOf(driver, 'acct_1')).toBe(2);
    expect(await prune(TESTER, graph, request)).toEqual({ looked: 4, identifiers: 0, traces: 0 });
    const chain = await readMainChain(driver);
    expect(chain.map(({ action }) => action)).toEqual(['IDENTIFIERS_PRUNED', 'IDENTIFIERS_PRUNED']);
  });

  it('leaves what bound a ring in a run that is kept', async () => {
    await ingestLines(graph, [shown('acct_1', 'old', 60), shown('acct_2', 'other', 60)]);
    await storeRun(graph, [
      foundGroup({
        reading: 'RING',
        accounts: ['acct_1', 'acct_2'],
        identifiers: [binding('device|old', 2, 2)],
      }),
    ]);
    expect(await prune(TESTER, graph, request)).toMatchObject({ identifiers: 1 });
    expect(await keys()).toEqual(['device|old']);
  });

  it('leaves a trace that is shared later to be found with all who showed it', async () => {
    await ingestLines(graph, LINES);
    await prune(TESTER, graph, request);
    await ingestLines(graph, [
      shown('acct_3', 'new-trace', 1, 'promptFingerprint'),
      shown('acct_3', 'old-trace', 1, 'promptFingerprint'),
    ]);
    expect(await keys()).toEqual([...KEPT, 'promptFingerprint|new-trace'].sort());
  });

  it('goes on where it broke off', async () => {
    for (let last = 1; ; last += 1) {
      await ingestLines(graph, LINES);
      const whole = await prune(TESTER, breakingGraph(graph, last), request).catch(() => undefined);
      if (whole) break;
      await prune(TESTER, graph, request);
      expect([await keys(), await tracesOf(driver, 'acct_1')]).toEqual([KEPT, 2]);
      await driver.executeQuery('MATCH (s:PromptSegment) DETACH DELETE s');
      await driver.executeQuery('MATCH (i:Identifier) DETACH DELETE i');
    }
  });

  it('neither fails an ingest beside it nor takes a link that it writes', async () => {
    const values = Array.from({ length: 3_000 }, (_, place) => `dev_${place}`);
    await ingestLines(
      graph,
      values.map((value, place) => shown(`old_${place % 50}`, value, 60)),
    );
    let isWriting = true;
    const writing = (async () => {
      for (let from = 0; from < values.length; from += 150) {
        const some = values.slice(from, from + 150);
        await ingestLines(
          graph,
          some.map((value, place) => shown(`new_${place % 50}`, value, 1)),
        );
      }
    })().finally(() => {
      isWriting = false;
    });
    while (isWriting) await prune(TESTER, graph, request);
    await writing;
    const { records } = await driver.executeQuery(
      "MATCH (a:Account)-[u:USED]->(:Identifier) WHERE a.accountId STARTS WITH 'new_' RETURN count(u) AS links",
    );
    expect(records[0]?.get('links')).toBe(values.length);
  });
});
