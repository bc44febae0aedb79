import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { casesFollowRun } from '../../src/cases/follow-run.js';
import type { Reading } from '../../src/domain/ring.js';
import { withLease } from '../../src/graph/lease.js';
import { failRun } from '../../src/runs/fail-run.js';
import { storeGroups } from '../../src/runs/store-groups.js';
import { type Desk, HARMLESS, openDesk } from '../testkit/case-desk.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { ingestLines, openRun, type StoredRun, storeRun } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';
import { TESTER } from '../testkit/tester.js';

const graph = freshGraph(inject('connection'));
let desk: Desk;

beforeEach(async () => {
  await desk?.close();
  await ingestLines(graph, SMALL_CAMPAIGN);
  desk = await openDesk(graph);
});
afterAll(() => desk.close());

const group = (from: number, to: number, reading: Reading) =>
  foundGroup({ reading, accounts: accounts(from, to) });
/** A run that finds the accounts in this range together. */
const run = (from: number, to: number, reading: Reading = 'LINKED'): Promise<StoredRun> =>
  storeRun(graph, [group(from, to, reading)]);

/** The ring of the first twenty accounts, held to be harmless. */
async function harmlessRing(): Promise<string> {
  const { ringId } = (await run(0, 20)).groups[0]!;
  await desk.judge(ringId, HARMLESS);
  return ringId;
}

describe('a group held to be harmless', () => {
  it('stays closed while it is the same', async () => {
    const ring = await harmlessRing();
    await run(0, 21);
    await run(0, 20, 'DENSE_BENIGN');
    expect(await desk.caseOf(ring)).toMatchObject({ state: 'CLOSED_BENIGN', version: 2 });
  });

  it('reopens once when it has changed, and says what', async () => {
    const ring = await harmlessRing();
    const second = await run(2, 28);
    await run(2, 28);
    await run(2, 29);
    const events = await desk.eventsOf(ring);
    expect(events.map(({ kind }) => kind)).toEqual([
      'VERDICT_PROPOSED',
      'VERDICT_APPROVED',
      'REOPENED_BY_CHANGE',
    ]);
    expect(events.at(-1)).toEqual({
      sequence: 3,
      actor: `run:${second.run.runId}`,
      kind: 'REOPENED_BY_CHANGE',
      stateBefore: 'CLOSED_BENIGN',
      stateAfter: 'REOPENED',
      text: null,
      otherRing: null,
      run: { runId: second.run.runId },
      change: {
        accountsBefore: 20,
        accountsAfter: 26,
        accountsJoined: 8,
        accountsLeft: 2,
        readingAfter: 'LINKED',
        merged: 0,
        split: 0,
        sentence: 'It had 20 accounts when it was judged and has 26 now (8 joined, 2 left).',
      },
    });
  });

  it('is held against what was judged, however slowly it grows', async () => {
    const ring = await harmlessRing();
    for (const to of [21, 22]) await run(0, to);
    expect(await desk.caseOf(ring)).toMatchObject({ state: 'CLOSED_BENIGN' });
    await run(0, 23);
    expect(await desk.caseOf(ring)).toMatchObject({ state: 'REOPENED', verdict: null });
  });

  it('reopens when it is read as fraud', async () => {
    const ring = await harmlessRing();
    await run(0, 20, 'RING');
    expect(await desk.caseOf(ring)).toMatchObject({ state: 'REOPENED' });
  });

  it('is left alone by a run that looks back', async () => {
    const ring = await harmlessRing();
    await storeRun(graph, [group(0, 10, 'LINKED')], { asOfDay: 20_580 });
    expect(await desk.caseOf(ring)).toMatchObject({ state: 'CLOSED_BENIGN', version: 2 });
  });

  it('is left alone by a run that never shows', async () => {
    const ring = await harmlessRing();
    await withLease(graph, 'detection', {}, async (lease) => {
      const dead = await openRun(graph, lease);
      await storeGroups(graph, lease, dead, [group(0, 40, 'RING')]);
      await failRun(graph, lease, dead, new Error('a test'));
    });
    expect(await desk.caseOf(ring)).toMatchObject({ state: 'CLOSED_BENIGN', version: 2 });
  });

  it('reopens once however often it is tried', async () => {
    const ring = await harmlessRing();
    const { run: shown } = await run(0, 30);
    const again = { runId: shown.runId, actor: TESTER };
    await graph.write('test/again', (tx) => casesFollowRun(tx, again, 1));
    expect(await desk.caseOf(ring)).toMatchObject({ state: 'REOPENED', version: 3 });
  });
});

it('whoever judges while a run ends judges what shows then, or has the case reopened', async () => {
  const { ringId } = (await run(0, 5)).groups[0]!;
  for (const accountsNow of [9, 5, 9, 5]) {
    const { version } = await desk.caseOf(ringId);
    await Promise.all([run(0, accountsNow), desk.change('proposeVerdict', { ringId, version }, HARMLESS)]);
    const { state, verdict, version: after } = await desk.caseOf(ringId);
    expect([
      ['REOPENED', undefined],
      ['CLOSED_BENIGN', accountsNow],
    ]).toContainEqual([state, verdict?.accountCount]);
    if (state !== 'REOPENED') {
      await desk.change('reopenCase', { ringId, version: after }, ', text: "Again."');
    }
  }
});
