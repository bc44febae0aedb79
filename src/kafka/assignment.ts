import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '@platformatic/kafka';
import { flush } from '../ingest/flush.js';
import { newGatherer } from '../ingest/gather.js';
import { readHorizon } from '../ingest/horizon.js';
import { rejectionTally } from '../ingest/summary.js';
import type { DeadLetter } from './dead-letters.js';
import { messageLines } from './message-lines.js';
import { startOffsets } from './start-offsets.js';
import type { Offsets } from './topic.js';
import type { WorkerContext } from './worker-context.js';

/** The reading of the partitions that a worker has been given, until it is given others. */
export interface Assignment {
  readonly partitions: readonly number[];
  /** Up to where each partition is written. */
  readonly writtenUpTo: () => Offsets;
  /** Takes note of messages at the end that only Kafka itself reads, such as the marks of transactions. */
  readonly passMarks: () => void;
  /** Takes no further message, and returns when the write under way has ended. What was gathered since is read again. */
  readonly close: () => Promise<void>;
}

export interface AssignmentOptions {
  readonly partitions: readonly number[];
  /** False once the group has been given out anew: what still comes in then may leave gaps. */
  readonly isCurrent: () => boolean;
  readonly onFailure: (error: unknown) => void;
}

/** A message waits at most this long for others before it is written. */
const LINGER_MS = 1_000;
const SESSIONS = 2;
/** A bound on memory, should a topic hold nothing but large faults. */
const REFUSED_LIMIT_BYTES = 32 * 1024 * 1024;
/** Kafka is not waited for longer than this when the worker stops. */
const TELLING_MS = 2_000;

/** Begins to read where the graph says, and writes in batches; each moves the graph's offsets in its own transaction. */
export async function openAssignment(
  context: WorkerContext,
  { partitions, isCurrent, onFailure }: AssignmentOptions,
): Promise<Assignment> {
  const { graph, consumer, topic, clock, dedupDays, batchRecords, tombstoneKeys, signal } = context;
  const next = new Map(await startOffsets(context, partitions));
  let written: Offsets = new Map(next);
  const gatherer = newGatherer({ clock, dedupDays, horizon: await readHorizon(graph) });
  let refused: DeadLetter[] = [];
  let refusedBytes = 0;
  let writing: Promise<void> | undefined;
  let linger: NodeJS.Timeout | undefined;
  let telling: Promise<void> = Promise.resolve();
  let due = false;
  let closed = false;

  const stream = await consumer.consume({
    topics: [topic.name],
    mode: 'manual',
    offsets: [...next].map(([partition, offset]) => {
      return { topic: topic.name, partition, offset: BigInt(offset) };
    }),
    autocommit: false,
  });

  const full = () =>
    gatherer.records() + refused.length >= batchRecords || refusedBytes >= REFUSED_LIMIT_BYTES;
  const write = async () => {
    const { batch, horizon } = gatherer.cut();
    const letters = refused;
    const upTo: Offsets = new Map(next);
    refused = [];
    refusedBytes = 0;
    due = false;
    clearTimeout(linger);
    linger = undefined;
    await context.deadLetters.send(letters);
    const checkpoint = context.written.raise(upTo);
    const options = { sessions: SESSIONS, horizon, checkpoint, tombstoneKeys, signal };
    const { duplicates, forgotten } = await flush(graph, batch, options);
    written = upTo;
    const rejections = rejectionTally();
    for (const { code } of letters) rejections.add(code);
    context.onBatch({
      summary: {
        accepted: batch.records - duplicates - forgotten,
        duplicates,
        forgotten,
        ...rejections.summary(),
      },
      refused: letters,
    });
    gatherer.raiseHorizon(await readHorizon(graph));
    if (isCurrent()) tellKafka(upTo);
  };
  const begin = () => {
    writing = write().then(
      () => {
        writing = undefined;
        if (closed) return;
        stream.resume();
        if (due || full()) begin();
      },
      (error: unknown) => {
        writing = undefined;
        onFailure(error);
      },
    );
  };
  const beginOnceIdle = () => {
    due = true;
    if (!writing && !closed) begin();
  };
  // For the tools that watch the group; nothing here relies on it.
  const tellKafka = (offsets: Offsets) => {
    const commits = [...offsets].map(([partition, offset]) => {
      return { topic: topic.name, partition, offset: BigInt(offset), leaderEpoch: -1 };
    });
    telling = consumer.commit({ offsets: commits }).catch(() => undefined);
  };

  stream.on('data', (message: Message) => {
    const expected = next.get(message.partition);
    if (closed || !isCurrent() || expected === undefined || message.offset < expected) return;
    for (const { number: line, bytes } of messageLines(message.value)) {
      const rejection = gatherer.take(bytes);
      if (!rejection) continue;
      // A copy: a part of what was fetched would keep the whole.
      const value = bytes && Buffer.from(bytes);
      refused.push({ ...rejection, ...placeOf(message), line, value });
      refusedBytes += value?.length ?? 0;
    }
    next.set(message.partition, Number(message.offset) + 1);
    linger ??= setTimeout(beginOnceIdle, LINGER_MS);
    if (!full()) return;
    if (writing) stream.pause();
    else begin();
  });
  stream.on('error', onFailure);

  return {
    partitions,
    writtenUpTo: () => written,
    passMarks: () => {
      if (closed || !isCurrent() || stream.readableLength > 0) return;
      for (const [partition, offset] of next) {
        const fetched = Number(stream.offsetsToFetch.get(`${topic.name}:${partition}`) ?? 0n);
        if (fetched <= offset) continue;
        next.set(partition, fetched);
        linger ??= setTimeout(beginOnceIdle, LINGER_MS);
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(linger);
      stream.destroy();
      await writing;
      await Promise.race([telling, sleep(TELLING_MS)]);
    },
  };
}

function placeOf(message: Message): Pick<DeadLetter, 'topic' | 'partition' | 'offset' | 'key'> {
  const { topic, partition, offset, key } = message;
  return { topic, partition, offset: Number(offset), key };
}
