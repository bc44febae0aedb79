import { type MessageToProduce, Producer } from '@platformatic/kafka';
import type { Rejection } from '../domain/rejection.js';
import { clientOptions, type KafkaConnection } from './connection.js';
import { apiErrorOf } from './kafka-failure.js';

/** A record that was refused, and where it stood. */
export interface DeadLetter extends Rejection {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** Within its message, from 1. */
  readonly line: number;
  readonly key: Buffer | undefined;
  /** The refused bytes; `undefined` when they pass the limit of a line. */
  readonly value: Buffer | undefined;
}

/** Where refused records go. */
export interface DeadLetters {
  /** Returns when all brokers that must have the letters have them. */
  readonly send: (letters: readonly DeadLetter[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Keeps one request well below the largest that a broker takes. */
const REQUEST_BYTES = 512 * 1024;
const ALL_IN_SYNC = -1;

/** Opens the dead-letter topic `topic`; without one the letters are dropped. */
export function openDeadLetters(connection: KafkaConnection, topic: string | undefined): DeadLetters {
  if (topic === undefined) return { send: async () => undefined, close: async () => undefined };
  const producer = new Producer({ ...clientOptions(connection), acks: ALL_IN_SYNC });
  const send = async (messages: MessageToProduce[]): Promise<void> => {
    try {
      await producer.send({ messages });
    } catch (error) {
      if (apiErrorOf(error) !== 'MESSAGE_TOO_LARGE') throw error;
      // The topic takes less than the one that the record came from: its place is kept, its bytes are not.
      for (const message of messages) {
        await producer.send({ messages: [message] }).catch((again: unknown) => {
          if (apiErrorOf(again) !== 'MESSAGE_TOO_LARGE') throw again;
          const { value: _, ...withoutValue } = message;
          return producer.send({ messages: [withoutValue] });
        });
      }
    }
  };
  return {
    send: async (letters) => {
      for (const part of parts(letters)) await send(part.map((letter) => toMessage(topic, letter)));
    },
    close: () => producer.close(),
  };
}

function* parts(letters: readonly DeadLetter[]): Iterable<readonly DeadLetter[]> {
  let part: DeadLetter[] = [];
  let bytes = 0;
  for (const letter of letters) {
    const size = letter.value?.length ?? 0;
    if (part.length > 0 && bytes + size > REQUEST_BYTES) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(letter);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

function toMessage(deadLetterTopic: string, letter: DeadLetter): MessageToProduce {
  const { code, message, topic, partition, offset, line, key, value } = letter;
  const headers = Object.entries({ code, reason: message, topic, partition, offset, line }).map(
    ([name, header]) => [Buffer.from(`ringtrace-${name}`), Buffer.from(String(header))] as const,
  );
  return {
    topic: deadLetterTopic,
    headers: new Map(headers),
    ...(key && { key }),
    ...(value && { value }),
  };
}
