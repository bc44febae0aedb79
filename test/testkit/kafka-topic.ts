import { setTimeout as sleep } from 'node:timers/promises';
import { Admin, Consumer, type Message, type MessageToProduce, Producer } from '@platformatic/kafka';

export async function createTopic(broker: string, topic: string, partitions: number): Promise<void> {
  const admin = new Admin({ clientId: 'test', bootstrapBrokers: [broker] });
  await admin.createTopics({ topics: [topic], partitions, replicas: 1 });
  await admin.close();
}

/** Sends each message once: without numbers for Kafka to know it by, what is sent again stands in the topic twice. */
export async function produce(broker: string, messages: readonly MessageToProduce[]): Promise<void> {
  const producer = new Producer({ clientId: 'test', bootstrapBrokers: [broker], idempotent: true });
  try {
    for (let at = 0; at < messages.length; at += 2_000)
      await producer.send({ messages: messages.slice(at, at + 2_000) });
  } finally {
    await producer.close();
  }
}

/** Sends messages to partition 0 in one transaction, which leaves a mark of its own behind them, and waits for the mark. */
export async function produceInTransaction(
  broker: string,
  topic: string,
  values: readonly (string | undefined)[],
): Promise<void> {
  const producer = new Producer({
    clientId: 'test',
    bootstrapBrokers: [broker],
    idempotent: true,
    transactionalId: 'test',
  });
  const transaction = await producer.beginTransaction();
  await transaction.send({
    messages: values.map((value) => {
      return { topic, partition: 0, key: Buffer.from('key'), ...(value && { value: Buffer.from(value) }) };
    }),
  });
  await transaction.commit();
  await producer.close();
  const consumer = new Consumer({ clientId: 'test', groupId: `marks-${topic}`, bootstrapBrokers: [broker] });
  const committed = async () => (await consumer.listOffsets({ topics: [topic] })).get(topic)?.[0] ?? 0n;
  while ((await committed()) <= values.length) await sleep(50);
  await consumer.close();
}

/** Everything a topic holds now. */
export async function readTopic(broker: string, topic: string): Promise<readonly Message[]> {
  const consumer = new Consumer({ clientId: 'test', groupId: `read-${topic}`, bootstrapBrokers: [broker] });
  const messages: Message[] = [];
  try {
    const stream = await consumer.consume({ topics: [topic], mode: 'earliest', autocommit: false });
    stream.on('data', (message) => messages.push(message));
    const ends = (await consumer.listOffsets({ topics: [topic] })).get(topic) ?? [];
    const held = ends.reduce((sum, end) => sum + Number(end), 0);
    while (messages.length < held) await sleep(50);
    return messages;
  } finally {
    await consumer.close(true);
  }
}
