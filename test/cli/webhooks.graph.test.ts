import { once } from 'node:events';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { freshGraph } from '../testkit/fresh-graph.js';
import { ingestGood } from '../testkit/ingest-lines.js';
import { makeWorld } from '../testkit/made-world.js';
import { RECEIVER_SECRET, Receiver } from '../testkit/receiver.js';
import { databaseSettings, runCli, startCli } from '../testkit/run-cli.js';

const connection = inject('connection');
const graph = freshGraph(connection);
const receiver = new Receiver();
beforeAll(() => receiver.start());
afterAll(() => receiver.stop());

it('a server tells the receiver of the rings that a run has found, and its metrics count it', async () => {
  const settings = {
    ...databaseSettings(connection),
    RINGTRACE_TOKEN: 'a-token',
    RINGTRACE_PORT: '0',
    RINGTRACE_WEBHOOK_URL: receiver.url,
    RINGTRACE_WEBHOOK_SECRET: `whsec_${RECEIVER_SECRET.toString('base64')}`,
  };
  await ingestGood(
    graph,
    (await makeWorld('lazy-ring', { seed: '7315', innocents: 400, ringAccounts: 60 })).lines,
  );
  const run = await runCli(['detect', '--json'], settings);
  const { groups } = JSON.parse(run.stdout) as {
    readonly groups: readonly {
      readonly ringId: string;
      readonly reading: string;
      readonly accounts: number;
    }[];
  };
  const rings = groups.filter(({ reading }) => reading === 'RING');
  expect(rings).not.toEqual([]);

  const { child, result } = startCli(['serve'], settings);
  let said = '';
  child.stderr?.on('data', (text) => {
    said += String(text);
  });
  await vi.waitFor(() => expect(receiver.received).toHaveLength(rings.length), { timeout: 60_000 });
  expect(receiver.received.map(({ type, ringId, accounts }) => ({ type, ringId, accounts }))).toEqual(
    expect.arrayContaining(rings.map(({ ringId, accounts }) => ({ type: 'ring.created', ringId, accounts }))),
  );
  const url = /answers at (\S+)\/graphql/.exec(said)?.[1];
  const counted = async () => {
    const answer = await fetch(`${url}/metrics`, { headers: { authorization: 'Bearer a-token' } });
    return (await answer.text()).split('\n').filter((line) => line.startsWith('ringtrace_webhook_'));
  };
  await vi.waitFor(
    async () =>
      expect(await counted()).toEqual([
        `ringtrace_webhook_attempts_total{outcome="delivered"} ${rings.length}`,
        'ringtrace_webhook_waiting_events 0',
        'ringtrace_webhook_oldest_event_age_seconds 0',
      ]),
    { timeout: 30_000 },
  );
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect((await result).code).toBe(0);
});
