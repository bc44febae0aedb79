import { randomUUID } from 'node:crypto';
import type { Message, MessageToProduce } from '@platformatic/kafka';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { promote } from '../../src/ingest/promotion.js';
import { type ConsumeOptions, consume } from '../../src/kafka/consume.js';
import { campaignLines } from '../testkit/campaign-lines.js';
import { dumpGraph, wipeGraph } from '../testkit/dump.js';
import { NOW } from '../testkit/ingest-lines.js';
import { type Kafka, startKafka } from '../testkit/kafka.js';
import { createTopic, produce, produceInTransaction, readTopic } from '../testkit/kafka-topic.js';
import { databaseSettings, runCli, type StartedCli, startCli } from '../testkit/run-cli.js';
import { FULL } from '../testkit/size.js';
import { countTruth, type ExchangeLine } from '../testkit/truth.js';
import { truthOfDump } from '../testkit/truth-of-dump.js';

const connection = inject('connection');
const PARTITIONS = 6;
const LINES = campaignLines({
  exchanges: FULL ? 228_000 : 19_000,
  repeats: FULL ? 12_000 : 1_000,
  accounts: FULL ? 3_000 : 400,
  seed: 21,
});
const FEW = LINES.slice(0, 200);
const CARD =
  '{"type":"paymentInstrument","accountId":"a","instrumentId":"4111111111111111","at":"2026-05-01T00:00:00Z"}';

let kafka: Kafka;
let graph: Graph;
let topic: string;
let deadLetterTopic: string;
beforeAll(async () => {
  kafka = await startKafka();
  graph = openGraph(connection);
  await migrate(graph);
});
beforeEach(async () => {
  await wipeGraph(connection);
  topic = `records-${randomUUID()}`;
  deadLetterTopic = `refused-${randomUUID()}`;
  await createTopic(kafka.broker, topic, PARTITIONS);
  await createTopic(kafka.broker, deadLetterTopic, 1);
});
afterAll(async () => {
  await graph?.close();
  await kafka?.stop();
});

function toMessages(lines: readonly ExchangeLine[]): readonly MessageToProduce[] {
  return lines.map((line) => {
    return { topic, key: Buffer.from(line.accountId), value: Buffer.from(JSON.stringify(line)) };
  });
}

function bad(partition: number, value: string): MessageToProduce {
  return { topic, partition, value: Buffer.from(value), key: Buffer.from('poison') };
}

/** Reads the topic to its end in this process; returns what was written. */
async function consumeAll(options: Partial<ConsumeOptions> = {}): Promise<readonly [number, number, number]> {
  const total: [number, number, number] = [0, 0, 0];
  await consume(graph, {
    connection: { brokers: [kafka.broker], tls: false, sasl: undefined },
    topic,
    group: 'test',
    deadLetterTopic,
    untilEnd: true,
    clock: () => NOW,
    dedupDays: 400,
    signal: new AbortController().signal,
    onBatch: ({ summary: { accepted, duplicates, rejectedCount } }) => {
      total[0] += accepted;
      total[1] += duplicates;
      total[2] += rejectedCount;
    },
    ...options,
  });
  await promote(graph);
  return total;
}

function startWorker(...more: readonly string[]): StartedCli {
  const args = ['--brokers', kafka.broker, '--topic', topic, '--dead-letter', deadLetterTopic];
  return startCli(['consume', '--json', ...args, ...more], databaseSettings(connection));
}

/** Waits until the worker has said a line that matches. */
async function says({ child }: StartedCli, pattern: RegExp): Promise<void> {
  let said = '';
  for await (const text of child.stderr!.iterator({ destroyOnReturn: false })) {
    said += String(text);
    if (pattern.test(said)) return;
  }
  throw new Error(`The worker ended before it said ${pattern}: ${said}`);
}

/** Dead letters by the place they name, each once: a worker that dies may have sent one that its successor sends too. */
async function deadLetters(): Promise<Readonly<Record<string, readonly [string, string | undefined]>>> {
  const header = (message: Message, name: string) =>
    [...message.headers].find(([key]) => key.toString() === `ringtrace-${name}`)?.[1].toString();
  const letters = (await readTopic(kafka.broker, deadLetterTopic)).map((message) => {
    const place = ['topic', 'partition', 'offset', 'line'].map((name) => header(message, name)).join('|');
    return [place, [header(message, 'code') ?? '', message.value?.toString()]] as const;
  });
  return Object.fromEntries(letters);
}

async function placesOfBad(): Promise<Readonly<Record<string, readonly [string, string | undefined]>>> {
  const found = (await readTopic(kafka.broker, topic)).filter(({ key }) => key?.toString() === 'poison');
  return Object.fromEntries(
    found.map(({ partition, offset, value }) => {
      const code = value?.toString() === CARD ? 'raw_card_number' : 'invalid_json';
      return [`${topic}|${partition}|${offset}|1`, [code, value?.toString()]];
    }),
  );
}

describe('workers of one consumer group', () => {
  it('lose and double nothing when one joins late and one is killed, and tell refused records apart', async () => {
    const half = Math.floor(LINES.length / 2);
    await produce(kafka.broker, [...toMessages(LINES.slice(0, half)), bad(0, '{"type":')]);
    const first = startWorker();
    await says(first, /partitions assigned/);
    const second = startWorker();
    await says(second, /"partitions":\[\d,\d,\d\]/);
    await produce(kafka.broker, [...toMessages(LINES.slice(half)), bad(1, CARD), bad(4, 'no JSON')]);
    first.child.kill('SIGKILL');
    const third = startWorker('--until-end');
    expect((await third.result).code).toSatisfy((code) => code === 0 || code === 3);
    second.child.kill('SIGTERM');
    expect(await second.result).toMatchObject({ code: 0 });
    await promote(graph);
    const dump = await dumpGraph(connection);
    expect(truthOfDump(dump)).toEqual(countTruth(LINES));
    expect(dump.pending).toBe(0);
    const expected = await placesOfBad();
    expect(Object.keys(expected)).toHaveLength(3);
    expect(await deadLetters()).toEqual(expected);
  });
});

describe('a worker', () => {
  it('goes on where the graph says, and begins anew when the graph was emptied', async () => {
    await produce(kafka.broker, toMessages(FEW));
    expect(await consumeAll()).toEqual([FEW.length, 0, 0]);
    expect(await consumeAll()).toEqual([0, 0, 0]);
    await produce(kafka.broker, toMessages(FEW.slice(0, 10)));
    expect(await consumeAll()).toEqual([0, 10, 0]);
    await wipeGraph(connection);
    expect(await consumeAll()).toEqual([FEW.length, 10, 0]);
    expect(truthOfDump(await dumpGraph(connection))).toEqual(countTruth(FEW));
  });

  it('takes several lines in a message, passes over messages without a value, and the marks of transactions', async () => {
    const lines = FEW.map((line) => JSON.stringify(line));
    await produceInTransaction(kafka.broker, topic, [
      `${lines.slice(0, 100).join('\n')}\n`,
      undefined,
      [...lines.slice(100, 150), '{', ...lines.slice(150)].join('\r\n'),
    ]);
    expect(await consumeAll()).toEqual([FEW.length, 0, 1]);
    expect(await deadLetters()).toEqual({ [`${topic}|0|2|51`]: ['invalid_json', '{'] });
    expect(truthOfDump(await dumpGraph(connection))).toEqual(countTruth(FEW));
  });

  it('tells how far the graph is behind, and nothing of what it refused', async () => {
    await produce(kafka.broker, [...toMessages(FEW), bad(3, CARD)]);
    const { code, stdout, stderr } = await startWorker('--until-end').result;
    expect([code, JSON.parse(stdout)]).toEqual([
      3,
      {
        accepted: FEW.length,
        duplicates: 0,
        forgotten: 0,
        rejectedCount: 1,
        rejectedByCode: { raw_card_number: 1 },
      },
    ]);
    expect(stderr).toMatch(/"partitions":\[(\{"partition":\d,"offset":\d+,"lag":0\},?){6}\]/);
    expect(stderr).not.toContain('4111');
  });

  it('says which topic is missing, and that Kafka does not answer', async () => {
    const run = (broker: string, name: string) =>
      runCli(['consume', '--brokers', broker, '--topic', name], databaseSettings(connection));
    expect(await run(kafka.broker, 'no-such')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Kafka has no topic no-such: create it first, or correct the name\n',
    });
    expect(await run('127.0.0.1:1', topic)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Kafka does not answer: check the brokers, and whether they want TLS\n',
    });
  });
});
