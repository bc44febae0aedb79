import { setTimeout as sleep } from 'node:timers/promises';
import { Consumer } from '@platformatic/kafka';
import { aborted } from '../domain/aborted.js';
import { Failure } from '../domain/failure.js';
import type { Clock } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import type { TombstoneKeys } from '../ingest/tombstone.js';
import type { Assignment } from './assignment.js';
import { clientOptions, type KafkaConnection } from './connection.js';
import { openDeadLetters } from './dead-letters.js';
import { endOfTopic } from './end-of-topic.js';
import { joinGroup } from './group-membership.js';
import { toKafkaFailure } from './kafka-failure.js';
import { type PartitionLag, readLag } from './lag.js';
import { findTopics } from './topic.js';
import { within } from './within.js';
import type { MissedMessages, WorkerContext, WrittenBatch } from './worker-context.js';
import { writtenOffsets } from './written-offsets.js';

export interface ConsumeOptions {
  readonly connection: KafkaConnection;
  readonly topic: string;
  readonly group: string;
  /** Where refused records go; without one they are only counted. */
  readonly deadLetterTopic: string | undefined;
  /** Ends once all that the topic held at the start is in the graph, instead of waiting for more. */
  readonly untilEnd: boolean;
  readonly clock: Clock;
  readonly dedupDays: number;
  /** Ends the worker cleanly. */
  readonly signal: AbortSignal;
  /** Records gathered before a write while there is a backlog. */
  readonly batchRecords?: number;
  /** Needed where accounts were forgotten. */
  readonly tombstoneKeys?: TombstoneKeys;
  readonly onAssigned?: (partitions: readonly number[]) => void;
  readonly onBatch?: (batch: WrittenBatch) => void;
  readonly onLag?: (lags: readonly PartitionLag[]) => void;
  readonly onMissed?: (missed: MissedMessages) => void;
}

/** Fewer rows for the same events than a smaller one; lost at most once, to be read again, at each rebalance. */
const DEFAULT_BATCH_RECORDS = 100_000;
/** A dead worker's partitions go to others after this long; a pause of this one, to collect garbage, is far shorter. */
const SESSION_TIMEOUT_MS = 15_000;
const REBALANCE_TIMEOUT_MS = 60_000;
/** Longer than a rebalance takes: after it this worker is no member any more, and another has its partitions. */
const SILENT_GROUP_MS = 2 * REBALANCE_TIMEOUT_MS;
const SILENT_GROUP = 'The consumer group does not answer: start the worker again';
const TICK_MS = 1_000;
const LAG_EVERY_TICKS = 10;
/** A write under way when the worker is asked to stop has this long to end. */
const STOP_GRACE_MS = 20_000;
/** A client whose broker died may never end its closing; whoever stops a service waits half a minute at most. */
const CLOSE_LIMIT_MS = 4_000;

/**
 * Reads a topic as a member of a consumer group into the graph, exactly once in effect, until `signal` or the end. How
 * far each partition is written stands in the graph and commits with the data; refused records are in the dead-letter
 * topic before that. Several workers of one group share the partitions.
 */
export async function consume(graph: Graph, options: ConsumeOptions): Promise<void> {
  const { connection, deadLetterTopic, signal } = options;
  const [topic] = await findTopics(connection, [
    options.topic,
    ...(deadLetterTopic ? [deadLetterTopic] : []),
  ]);
  const consumer = new Consumer({
    ...clientOptions(connection),
    groupId: options.group,
    autocommit: false,
    sessionTimeout: SESSION_TIMEOUT_MS,
    rebalanceTimeout: REBALANCE_TIMEOUT_MS,
  });
  const deadLetters = openDeadLetters(connection, deadLetterTopic);
  const grace = delayed(signal, STOP_GRACE_MS);
  const context: WorkerContext = {
    graph,
    consumer,
    topic: topic!,
    written: writtenOffsets(graph, options.group, topic!),
    deadLetters,
    clock: options.clock,
    dedupDays: options.dedupDays,
    batchRecords: options.batchRecords ?? DEFAULT_BATCH_RECORDS,
    tombstoneKeys: options.tombstoneKeys,
    signal: grace.signal,
    onBatch: options.onBatch ?? (() => undefined),
    onMissed: options.onMissed ?? (() => undefined),
  };
  try {
    await work(context, options);
  } catch (error) {
    throw toKafkaFailure(error);
  } finally {
    grace.end();
    // What is not handed back cleanly runs out by itself; the outcome of the work matters more.
    const closing = [consumer.close(), deadLetters.close()].map((closed) => within(CLOSE_LIMIT_MS, closed));
    await Promise.allSettled(closing);
  }
}

async function work(context: WorkerContext, options: ConsumeOptions): Promise<void> {
  const isWritten = options.untilEnd ? await endOfTopic(context) : async () => false;
  const broken = new AbortController();
  const stop = AbortSignal.any([options.signal, broken.signal]);
  const joining = joinGroup(context, {
    onAssigned: options.onAssigned ?? (() => undefined),
    onFailure: (error) => broken.abort(error),
  });
  // The client waits for a coordinator that died without an end.
  const membership = await within(SILENT_GROUP_MS, Promise.race([joining, aborted(stop)]));
  broken.signal.throwIfAborted();
  if (stop.aborted) {
    void joining.then((late) => late.end()).catch(() => undefined);
    return;
  }
  if (membership === undefined) throw new Failure('KAFKA_UNAVAILABLE', SILENT_GROUP);
  let last: Assignment | undefined;
  try {
    for (let tick = 0; !stop.aborted && !(await isWritten()); tick += 1) {
      membership.assignment()?.passMarks();
      failWhenForgotten(context.consumer);
      if (tick % LAG_EVERY_TICKS === 1) await tellLag(context, membership.assignment(), options);
      await sleep(TICK_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  } finally {
    last = membership.assignment();
    await within(STOP_GRACE_MS + CLOSE_LIMIT_MS, membership.end());
  }
  broken.signal.throwIfAborted();
  // Not before the end: the graph shows a write a moment before this worker is told that it has committed.
  if (!stop.aborted) await tellLag(context, last, options);
}

/** The client never looks for another coordinator of the group; a worker that starts anew does. */
function failWhenForgotten({ lastHeartbeat }: Consumer): void {
  if (lastHeartbeat && Date.now() - lastHeartbeat.getTime() > SILENT_GROUP_MS) {
    throw new Failure('KAFKA_UNAVAILABLE', SILENT_GROUP);
  }
}

async function tellLag(
  context: WorkerContext,
  assignment: Assignment | undefined,
  { onLag }: ConsumeOptions,
): Promise<void> {
  if (onLag && assignment) onLag(await readLag(context, assignment.writtenUpTo()));
}

/** Aborted `ms` after `signal`, or at the end. */
function delayed(
  signal: AbortSignal,
  ms: number,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    timer = setTimeout(() => controller.abort(signal.reason), ms);
  };
  if (signal.aborted) start();
  else signal.addEventListener('abort', start, { once: true });
  return {
    signal: controller.signal,
    // Nothing that was left behind may write any more.
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', start);
      controller.abort(new Failure('INTERRUPTED', 'The worker has ended'));
    },
  };
}
