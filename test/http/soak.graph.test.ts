import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { TOKEN } from '../testkit/api.js';
import { wipeGraph } from '../testkit/dump.js';
import { accounts } from '../testkit/found-group.js';
import { type LoadSubject, residentBytes, runClient, type Statuses } from '../testkit/mixed-load.js';
import { databaseSettings, type StartedCli, startCli } from '../testkit/run-cli.js';
import { ingestLines, storeRun } from '../testkit/seed.js';
import { FULL } from '../testkit/size.js';
import { SMALL_CAMPAIGN, SMALL_GROUPS } from '../testkit/small-campaign.js';

const connection = inject('connection');
const CLIENTS = 8;
const WARM_UP_MS = FULL ? 120_000 : 4_000;
const LOAD_MS = FULL ? 600_000 : 10_000;
const SAMPLE_MS = FULL ? 5_000 : 500;
/**
 * How far memory may grow from the first quarter after the warm-up to the last. An idle machine answers seventy thousand
 * requests between the two: a kilobyte kept of each would show. A short run is still filling its heap.
 */
const MOST_GROWTH_MIB = FULL ? 64 : 160;
const MIB = 1024 * 1024;

let graph: Graph;
let served: StartedCli;
let url: string;
let subject: LoadSubject;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestLines(graph, SMALL_CAMPAIGN);
  const { groups } = await storeRun(graph, SMALL_GROUPS);
  subject = { ringId: groups[0]!.ringId, accountIds: accounts(0, 60), device: 'dev_1' };
  served = startCli(['serve'], {
    ...databaseSettings(connection),
    RINGTRACE_TOKEN: TOKEN,
    RINGTRACE_PORT: '0',
  });
  url = await listeningAt(served);
});
afterAll(async () => {
  served.child.kill('SIGKILL');
  await graph.close();
});

function listeningAt({ child }: StartedCli): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (text: string) => {
      said += text;
      const found = /answers at (\S+)\/graphql\n/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(said)));
  });
}

it(
  'a server answers a mixed load without failing and without growing, and stops cleanly',
  async () => {
    const ending = new AbortController();
    const statuses: Statuses = new Map();
    const clients = Array.from({ length: CLIENTS }, (_, client) =>
      runClient({ url, token: TOKEN }, subject, client, ending.signal, statuses),
    );
    await sleep(WARM_UP_MS);
    const resident: number[] = [];
    for (let sample = 0; sample < LOAD_MS / SAMPLE_MS; sample += 1) {
      await sleep(SAMPLE_MS);
      resident.push(await residentBytes(url));
    }
    ending.abort();
    await Promise.all(clients);

    const quarter = Math.ceil(resident.length / 4);
    const [begun, ended] = [median(resident.slice(0, quarter)), median(resident.slice(-quarter))];
    const told = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
    console.log(
      `${CLIENTS} clients for ${LOAD_MS / 1000} s: ${told.join(', ')}; resident memory ` +
        `${Math.round(begun / MIB)} MiB in the first quarter, ${Math.round(ended / MIB)} MiB in the last, ` +
        `${Math.round(Math.max(...resident) / MIB)} MiB at most`,
    );
    // 400: what the load asks wrongly; 0: what its clients gave up.
    expect([...statuses.keys()].filter((status) => ![0, 200, 400].includes(status))).toEqual([]);
    expect(statuses.get(200)).toBeGreaterThan(0);
    expect((ended - begun) / MIB).toBeLessThan(MOST_GROWTH_MIB);
    served.child.kill('SIGTERM');
    expect((await served.result).code).toBe(0);
  },
  WARM_UP_MS + LOAD_MS + 300_000,
);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
