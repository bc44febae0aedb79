import { setTimeout as sleep } from 'node:timers/promises';
import type { ConsumerGroupJoinPayload } from '@platformatic/kafka';
import { Failure } from '../domain/failure.js';
import { type Assignment, openAssignment } from './assignment.js';
import type { WorkerContext } from './worker-context.js';

/** A worker's place in its consumer group. */
export interface GroupMembership {
  /** `undefined` between two assignments, and while the worker is given no partition. */
  readonly assignment: () => Assignment | undefined;
  /** Ends the assignment; the group is left when the consumer closes. */
  readonly end: () => Promise<void>;
}

export interface MembershipOptions {
  readonly onAssigned: (partitions: readonly number[]) => void;
  readonly onFailure: (error: unknown) => void;
}

/** A reading that breaks off is begun again; more often than this within a minute, something is wrong for good. */
const FRESH_STARTS_A_MINUTE = 5;
const FRESH_START_PAUSE_MS = 1_000;

/**
 * Joins the consumer group. Whenever the partitions are given out anew, the assignment before is closed, and then
 * the next one opened at the offsets of the graph.
 */
export async function joinGroup(
  context: WorkerContext,
  { onAssigned, onFailure }: MembershipOptions,
): Promise<GroupMembership> {
  const { consumer, topic } = context;
  let generation = 0;
  let current: Assignment | undefined;
  let turn: Promise<void> = Promise.resolve();
  let freshStarts: readonly number[] = [];

  const give = (partitions: readonly number[], pauseMs: number) => {
    generation += 1;
    const own = generation;
    const isCurrent = () => own === generation;
    const onBroken = (error: unknown) => {
      if (isCurrent()) startAfresh(partitions, error);
    };
    turn = turn
      .then(async () => {
        const before = current;
        current = undefined;
        await before?.close();
        if (pauseMs > 0) await sleep(pauseMs);
        if (!isCurrent() || partitions.length === 0) return;
        current = await openAssignment(context, { partitions, isCurrent, onFailure: onBroken });
      })
      .catch(onBroken);
  };
  const startAfresh = (partitions: readonly number[], error: unknown) => {
    const now = performance.now();
    freshStarts = [...freshStarts.filter((at) => now - at < 60_000), now];
    // What the graph could not do was tried again where it happened.
    if (error instanceof Failure || freshStarts.length > FRESH_STARTS_A_MINUTE) onFailure(error);
    else give(partitions, FRESH_START_PAUSE_MS);
  };

  consumer.on('consumer:group:join', ({ assignments }: ConsumerGroupJoinPayload) => {
    const own = assignments?.find((given) => given.topic === topic.name);
    const partitions = [...(own?.partitions ?? [])].sort((a, b) => a - b);
    onAssigned(partitions);
    give(partitions, 0);
  });
  consumer.on('error', onFailure);
  // Kept for as long as the worker lives: a stream that closes must not end the subscription of the next.
  consumer.topics.track(topic.name);
  await consumer.joinGroup({});
  return {
    assignment: () => current,
    end: () => {
      give([], 0);
      return turn;
    },
  };
}
