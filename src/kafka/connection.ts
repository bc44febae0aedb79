import type { BaseOptions } from '@platformatic/kafka';
import type { KafkaConfig } from '../config.js';

/** How to reach a Kafka cluster. Of the brokers one that answers is enough to learn of the others. */
export type KafkaConnection = Pick<KafkaConfig, 'brokers' | 'tls' | 'sasl'>;

/** A broker that restarts, or hands its partitions over, is back within this many attempts, a second apart. */
const RETRIES = 60;
const RETRY_DELAY_MS = 1_000;

/** What every client of one worker is opened with. `failFast`: for the first contact. */
export function clientOptions(connection: KafkaConnection, failFast = false): BaseOptions {
  return {
    clientId: 'ringtrace',
    bootstrapBrokers: [...connection.brokers],
    retries: failFast ? 0 : RETRIES,
    retryDelay: RETRY_DELAY_MS,
    autocreateTopics: false,
    ...(connection.tls && { tls: {} }),
    ...(connection.sasl && { sasl: { ...connection.sasl } }),
  };
}
