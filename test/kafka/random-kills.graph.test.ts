import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Connection } from '../../src/graph/connection.js';
import { openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { engineStatus } from '../../src/local-neo4j/engine-status.js';
import { startEngine } from '../../src/local-neo4j/start-engine.js';
import { stopEngine } from '../../src/local-neo4j/stop-engine.js';
import { JARS_HOME } from '../graph-server.js';
import { campaignLines, toNdjson } from '../testkit/campaign-lines.js';
import { dumpGraph } from '../testkit/dump.js';
import { type Kafka, startKafka } from '../testkit/kafka.js';
import { createTopic, produce } from '../testkit/kafka-topic.js';
import { keepRunning } from '../testkit/kept-running.js';
import { seededRandom, shuffled } from '../testkit/random.js';
import { databaseSettings, runCli } from '../testkit/run-cli.js';
import { FULL } from '../testkit/size.js';
import { testFolder } from '../testkit/test-folder.js';
import { countTruth, type ExchangeLine } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const VICTIMS = ['ingest', 'consume', 'database', 'broker'] as const;
/** Workers start again at once, the others within seconds: these can be killed more often. */
const ROUND = FULL ? ([...VICTIMS, 'ingest', 'ingest', 'consume'] as const) : VICTIMS;
const ROUNDS = FULL ? 15 : 1;
const LONGEST_PAUSE_MS = 5_000;
const PRODUCE_EVERY_MS = 5_000;
const PARTITIONS = 6;
/** Each part goes into a file and into the topic, a quarter of it into both. */
const PART = { exchanges: FULL ? 8_000 : 3_000, repeats: 100, accounts: 4_000 };

const folder = testFolder();
const topic = `records-${randomUUID()}`;
let home: string;
let kafka: Kafka;
let connection: Connection;

const startDatabase = () =>
  startEngine({ home, jarsHome: JARS_HOME, heap: '512m', pageCache: '128m', report: () => undefined });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ringtrace kills '));
  connection = await startDatabase();
  kafka = await startKafka();
  await createTopic(kafka.broker, topic, PARTITIONS);
  const graph = openGraph(connection);
  await migrate(graph);
  await graph.close();
}, 600_000);
afterAll(async () => {
  await kafka?.stop();
  await stopEngine(home);
  await rm(home, { recursive: true, force: true });
});

it('workers, database and broker killed at random during one load lose and double nothing', async () => {
  const random = seededRandom(Date.now());
  const consume = ['consume', '--brokers', kafka.broker, '--topic', topic];
  const settings = () => databaseSettings(connection);
  const workers = [1, 2].map(() => keepRunning(settings, (run, ended) => consumeUntil(run, consume, ended)));
  const files = keepRunning(settings, sendFiles);
  const ending = new AbortController();
  const produced = produceParts(ending.signal);

  const database = restartable(async () => {
    const { pid } = await engineStatus(home);
    process.kill(pid!, 'SIGKILL');
    connection = await startDatabase();
  });
  const broker = restartable(kafka.crash);
  const kill: Readonly<Record<(typeof ROUND)[number], () => Promise<void>>> = {
    ingest: files.kill,
    consume: () => workers[Math.floor(random() * workers.length)]!.kill(),
    database: database.crash,
    broker: broker.crash,
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const victim of shuffled(ROUND, random)) {
      await sleep(random() * LONGEST_PAUSE_MS);
      await kill[victim]();
    }
  }
  await Promise.all([database.up(), broker.up()]);
  ending.abort();
  const sent = [...(await files.end()), ...(await produced)];
  await Promise.all(workers.map((worker) => worker.stop()));
  const { code, stderr } = await runCli([...consume, '--until-end'], settings());
  expect(code, stderr).toBe(0);

  const dump = await dumpGraph(connection);
  expect(truthOfDump(dump)).toEqual(countTruth(sent));
  expect(dump.pending).toBe(0);
}, 3_600_000);

function partOf(number: number): readonly ExchangeLine[] {
  return campaignLines({ ...PART, seed: number }).map((line) => {
    return { ...line, exchangeId: `${number}_${line.exchangeId}` };
  });
}

type Work<T> = Parameters<typeof keepRunning<T>>[1];
type Run = Parameters<Work<unknown>>[0];

/** Sends one file after the other, each until a run comes to its end; returns all lines sent. */
const sendFiles: Work<readonly ExchangeLine[]> = async (run, ended) => {
  const sent: ExchangeLine[] = [];
  for (let number = 0; !ended.aborted; number += 1) {
    const part = partOf(number);
    const lines = part.slice(0, (part.length * 5) / 8);
    const file = await folder.write('part.ndjson', toNdjson(lines));
    while ((await run(['ingest', file])).code !== 0);
    sent.push(...lines);
  }
  return sent;
};

async function consumeUntil(run: Run, args: readonly string[], ended: AbortSignal): Promise<void> {
  while (!ended.aborted) await run(args);
}

/** Produces part after part, each until the broker has taken all of it; returns all lines sent. */
async function produceParts(ended: AbortSignal): Promise<readonly ExchangeLine[]> {
  const sent: ExchangeLine[] = [];
  for (let number = 0; !ended.aborted; number += 1) {
    const part = partOf(number);
    const lines = part.slice((part.length * 3) / 8);
    const messages = lines.map((line) => {
      return { topic, key: Buffer.from(line.accountId), value: Buffer.from(JSON.stringify(line)) };
    });
    const taken = () =>
      produce(kafka.broker, messages).then(
        () => true,
        () => false,
      );
    while (!(await taken())) await sleep(500);
    sent.push(...lines);
    await sleep(PRODUCE_EVERY_MS, undefined, { signal: ended }).catch(() => undefined);
  }
  return sent;
}

/** Something whose crash goes on in the background until it is up again; the next one waits for that. */
function restartable(crashAndRestart: () => Promise<void>) {
  let restarting: Promise<void> = Promise.resolve();
  return {
    crash: async () => {
      await restarting;
      restarting = crashAndRestart();
    },
    up: () => restarting,
  };
}
