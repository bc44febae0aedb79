import { Agent } from 'node:http';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { detect } from '../../src/detection/detect.js';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { type ListeningApi, openListeningApi } from '../testkit/listening-api.js';
import { SEED_NOW } from '../testkit/seed.js';
import { TESTER } from '../testkit/tester.js';
import { loadCampaign } from './campaign.js';
import { QUESTIONS, type Question, type Subject } from './questions.js';

const connection = inject('connection');
const RING_ACCOUNTS = Number(process.env.BENCH_RING_ACCOUNTS ?? 2_500);
const SAMPLES = Number(process.env.BENCH_SAMPLES ?? 200);
const WARM_UP = 20;

let graph: Graph;
let driver: Driver;
let api: ListeningApi;
let subject: Subject;
const agent = new Agent({ keepAlive: true });

beforeAll(async () => {
  graph = openGraph(connection);
  driver = openDriver(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await loadCampaign(graph, { ringAccounts: RING_ACCOUNTS, innocents: RING_ACCOUNTS });
  const options = { actor: TESTER, codeVersion: 'bench', asOfDay: undefined, clock: () => SEED_NOW };
  await detect(graph, { ...options, parameters: DEFAULT_PARAMETERS });
  api = await openListeningApi(graph, { requestsPerMinute: 1_000_000 });
  subject = await findSubject();
}, 7_200_000);
afterAll(async () => {
  agent.destroy();
  await api.close();
  await driver.close();
  await graph.close();
});

it('prints the time of each question beside the same one by hand', async () => {
  const lines: string[] = [];
  for (const question of QUESTIONS) {
    expect(await ask(question), question.name).toEqual(await askByHand(question));
    const asked: number[] = [];
    const byHand: number[] = [];
    for (let sample = -WARM_UP; sample < SAMPLES; sample += 1) {
      // One after the other, so that what else the machine does meets both.
      const one = await milliseconds(() => ask(question));
      const other = await milliseconds(() => askByHand(question));
      if (sample < 0) continue;
      asked.push(one);
      byHand.push(other);
    }
    lines.push(row(question.name, asked, byHand));
  }
  const members = await count(
    'MATCH (:RingVersion {ringId: $ringId})-[:HAS_MEMBER]->(account) RETURN count(account)',
  );
  console.log(`
milliseconds over HTTP on loopback, beside hand-written Cypher over the bare driver; ${SAMPLES} samples
${members} members in the ring asked about, of ${RING_ACCOUNTS} ring accounts and as many innocents
${'question'.padEnd(30)}   p50    p95    p99   by hand p50    p95    p99   ratio at p50   at p95
${lines.join('\n')}`);
});

/** The largest ring, and two of its members that show a device which binds it. */
async function findSubject(): Promise<Subject> {
  const { records } = await driver.executeQuery(`
    MATCH (:CurrentRun)-[:IS]->(:DetectionRun)-[:FOUND]->(version:RingVersion {reading: 'RING'})
    WITH version ORDER BY version.accountCount DESC LIMIT 1
    MATCH (version)-[binding:BOUND_BY {kind: 'device'}]->(device:Identifier)
    WHERE binding.setAside IS NULL AND binding.degree <= 100
    WITH version, device ORDER BY binding.accountsInRing DESC, device.key LIMIT 1
    MATCH (device)<-[:USED]-(account:Account)<-[:HAS_MEMBER]-(version)
    WITH version, device, account.accountId AS accountId ORDER BY accountId
    RETURN version.ringId AS ringId, device.value AS device, collect(accountId)[0] AS from, collect(accountId)[1] AS to`);
  const found = records[0]?.toObject();
  if (!found) throw new Error('The campaign has no ring that a device binds: take more ring accounts');
  return found as Subject;
}

async function ask({ query, answer }: Question): Promise<unknown> {
  const { text } = await api.post(query, agent, subject);
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return answer(data);
}

async function askByHand({ cypher, byHand }: Question): Promise<unknown> {
  const { records } = await driver.executeQuery(cypher, subject, { routing: 'READ' });
  return byHand(records);
}

async function count(cypher: string): Promise<number> {
  const { records } = await driver.executeQuery(cypher, subject);
  return records[0]?.get(0) as number;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function row(name: string, asked: readonly number[], byHand: readonly number[]): string {
  const shares = [0.5, 0.95, 0.99];
  const of = (times: readonly number[]) => {
    const sorted = [...times].sort((a, b) => a - b);
    return shares.map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  };
  const [one, other] = [of(asked), of(byHand)];
  const show = (times: readonly number[]) => times.map((time) => time.toFixed(1).padStart(6)).join(' ');
  const ratio = (place: number) => (one[place]! / other[place]!).toFixed(1);
  return `${name.padEnd(30)}${show(one)}       ${show(other)}   ${ratio(0).padStart(12)}   ${ratio(1).padStart(6)}`;
}
