import { Admin, type Consumer, ListOffsetTimestamps } from '@platformatic/kafka';
import { Failure } from '../domain/failure.js';
import { clientOptions, type KafkaConnection } from './connection.js';
import { toKafkaFailure } from './kafka-failure.js';

export interface Topic {
  readonly name: string;
  /** Given by the cluster; a topic deleted and made again has another, and its offsets begin anew. */
  readonly id: string;
  readonly partitions: number;
}

/** Offsets by partition. */
export type Offsets = ReadonlyMap<number, number>;

/** Looks topics up; fails within seconds when Kafka does not answer or one of them does not exist. */
export async function findTopics(
  connection: KafkaConnection,
  names: readonly string[],
): Promise<readonly Topic[]> {
  const admin = new Admin(clientOptions(connection, true));
  try {
    const existing = await admin.listTopics();
    const missing = names.find((name) => !existing.includes(name));
    if (missing !== undefined) {
      throw new Failure(
        'CONFIGURATION',
        `Kafka has no topic ${missing}: create it first, or correct the name`,
      );
    }
    const { topics } = await admin.metadata({ topics: [...names] });
    return names.map((name) => {
      const { id, partitionsCount } = topics.get(name)!;
      return { name, id, partitions: partitionsCount };
    });
  } catch (error) {
    throw toKafkaFailure(error);
  } finally {
    await admin.close();
  }
}

/** The offsets of the oldest messages that the topic still holds. */
export function firstOffsets(consumer: Consumer, topic: string): Promise<Offsets> {
  return listOffsets(consumer, topic, ListOffsetTimestamps.EARLIEST);
}

/** The offsets that the next messages get. */
export function endOffsets(consumer: Consumer, topic: string): Promise<Offsets> {
  return listOffsets(consumer, topic, ListOffsetTimestamps.LATEST);
}

async function listOffsets(consumer: Consumer, topic: string, timestamp: bigint): Promise<Offsets> {
  const offsets = await consumer.listOffsets({ topics: [topic], timestamp });
  return new Map((offsets.get(topic) ?? []).map((offset, partition) => [partition, Number(offset)]));
}
