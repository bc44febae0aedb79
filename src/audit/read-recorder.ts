import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import { type Clock, HOUR_MS } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { appendRows } from './append.js';
import { type AuditEntry, type AuditRow, headAfter, nextRow } from './audit-row.js';
import { closeReadChain, openReadChain, type ReadChain } from './read-chain.js';

export interface ReadRecorder {
  /** Fails with `AUDIT_UNAVAILABLE` when it cannot be recorded: then what was read must not be shown. */
  readonly record: (actor: Actor, entry: AuditEntry) => Promise<void>;
  /** Records what is under way, and where the chain ended. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly actor: Actor;
  readonly at: number;
  readonly entry: AuditEntry;
  readonly done: () => void;
  readonly failed: (error: Failure) => void;
}

/** A reader waits for it, and no longer than for an answer. */
const WRITE_TIMEOUT_MS = 15_000;
/** Then a new chain begins, so that the main chain knows of all but the last hour's reads where they end. */
const CHAIN_KEPT_MS = HOUR_MS;
/** Rows of one transaction. */
const ROWS_AT_ONCE = 200;

/** Records reads in a chain of this process. Those that come while a write is under way share the next one. */
export function openReadRecorder(graph: Graph, clock: Clock): ReadRecorder {
  let chain: ReadChain | undefined;
  let lastActor: Actor | undefined;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;

  const write = <T>(name: string, work: Parameters<typeof graph.write<T>>[1]) =>
    graph.write(name, work, {
      timeoutMs: WRITE_TIMEOUT_MS,
      signal: AbortSignal.timeout(WRITE_TIMEOUT_MS),
    });

  const currentChain = async (actor: Actor): Promise<ReadChain> => {
    const known = chain;
    const now = clock();
    if (known && now - known.openedAt < CHAIN_KEPT_MS) return known;
    return write('audit/open-reads', async (tx) => {
      if (known) await closeReadChain(tx, known, actor, now);
      return openReadChain(tx, actor, now);
    });
  };

  const writeBatch = async (batch: readonly Waiting[]) => {
    lastActor = batch[0]!.actor;
    const current = await currentChain(lastActor);
    // Kept at once: it is anchored, even when the rows that follow fail.
    chain = current;
    const rows: AuditRow[] = [];
    let { head } = current;
    for (const { actor, at, entry } of batch) {
      const row = nextRow(head, actor, at, entry);
      rows.push(row);
      head = headAfter(row);
    }
    await write('audit/record-reads', (tx) => appendRows(tx, rows));
    chain = { ...current, head };
  };

  const drain = async () => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, ROWS_AT_ONCE);
      waiting = waiting.slice(ROWS_AT_ONCE);
      try {
        await writeBatch(batch);
        for (const { done } of batch) done();
      } catch (error) {
        // Whether the rows were kept is not known: what follows goes into another chain.
        chain = undefined;
        const failure = new Failure(
          'AUDIT_UNAVAILABLE',
          'What you read cannot be recorded now, so it is not shown: try again later',
          { cause: error },
        );
        for (const { failed } of batch) failed(failure);
      }
    }
    writing = undefined;
  };

  return {
    record: (actor, entry) =>
      new Promise((done, failed) => {
        waiting.push({ actor, at: clock(), entry, done, failed });
        writing ??= drain();
      }),
    close: async () => {
      await writing;
      const last = chain;
      const actor = lastActor;
      chain = undefined;
      if (!last || !actor) return;
      // A chain that is not closed is whole all the same; only its end is not vouched for.
      await write('audit/close-reads', (tx) => closeReadChain(tx, last, actor, clock())).catch(
        () => undefined,
      );
    },
  };
}
