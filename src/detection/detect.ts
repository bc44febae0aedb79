import { type Actor, authorise } from '../domain/actor.js';
import type { DetectionParameters } from '../domain/detection/parameters.js';
import type { Reading } from '../domain/ring.js';
import { type Clock, LAST_DAY } from '../domain/time.js';
import type { Graph } from '../graph/graph.js';
import { type Lease, withLease } from '../graph/lease.js';
import { promote } from '../ingest/promotion.js';
import { beginRun } from '../runs/begin-run.js';
import { failRun } from '../runs/fail-run.js';
import { type AnnounceRun, finishRun } from '../runs/finish-run.js';
import type { IdentifiedGroup } from '../runs/ring-identity.js';
import type { Run } from '../runs/run.js';
import { storeGroups } from '../runs/store-groups.js';
import { thinRuns } from '../runs/thin-runs.js';
import { findGroups } from './find-groups.js';
import { notedSteps } from './noted-steps.js';
import type { Step } from './step-timer.js';

export interface DetectOptions {
  /** Who has the run started. */
  readonly actor: Actor;
  /** The request by which it was started, if any. */
  readonly requestId?: string | undefined;
  readonly parameters: DetectionParameters;
  readonly codeVersion: string;
  /** The last epoch day looked at; all data when `undefined`. */
  readonly asOfDay: number | undefined;
  readonly clock: Clock;
  /** Runs older than this are thinned; none when `undefined`. */
  readonly retentionDays?: number | undefined;
  /** Epoch milliseconds: fails with `NOT_DUE` when a good run over all data has begun then or since. */
  readonly unlessSince?: number | undefined;
  /** Called in the transaction by which the run shows. */
  readonly announce?: AnnounceRun | undefined;
  readonly signal?: AbortSignal;
  /** Told once, when the run can be asked for. */
  readonly onBegun?: (runId: string) => void;
  readonly onStep?: (name: string) => void;
}

export interface DetectSummary {
  readonly runId: string;
  readonly groups: readonly IdentifiedGroup[];
  readonly byReading: Readonly<Record<Reading, number>>;
  readonly accounts: number;
  readonly identifiers: number;
  readonly links: number;
  readonly steps: readonly Step[];
}

/** Reading hundreds of thousands of links takes a while on a loaded server. */
const READ_TIMEOUT_MS = 600_000;

/**
 * One detection run, from the links to a published result. Only one at a time over all processes: fails with
 * `LEASE_HELD` while another is at work. A run that fails or dies shows nothing.
 */
export async function detect(graph: Graph, options: DetectOptions): Promise<DetectSummary> {
  const { signal } = options;
  authorise(options.actor, 'DETECT');
  return withLease(graph, 'detection', { ...(signal && { signal }) }, async (lease) => {
    const stop = signal ? AbortSignal.any([signal, lease.lost]) : lease.lost;
    const run = await openRun(graph, lease, options);
    options.onBegun?.(run.runId);
    const timer = notedSteps(graph, lease, run, options.onStep);
    try {
      await timer.step('shared prompts', () => promote(graph, { signal: stop }));
      const { retentionDays, clock } = options;
      if (retentionDays !== undefined)
        await timer.step('thinning old runs', () => thinRuns(graph, lease, retentionDays, clock));
      const found = await findGroups(graph, {
        parameters: options.parameters,
        beforeDay: (options.asOfDay ?? LAST_DAY) + 1,
        timer,
        timeoutMs: READ_TIMEOUT_MS,
        signal: stop,
      });
      const groups = await timer.step('storing', () => storeGroups(graph, lease, run, found.groups, stop));
      const byReading = countReadings(groups);
      const { accounts, identifiers, links } = found;
      const counts = { accounts, identifiers, links, ...byReading };
      await finishRun(graph, lease, run, { steps: timer.steps(), counts }, options.announce);
      return { runId: run.runId, groups, byReading, accounts, identifiers, links, steps: timer.steps() };
    } catch (error) {
      // The run's own failure matters more than one in noting it.
      await failRun(graph, lease, run, error).catch(() => undefined);
      throw error;
    }
  });
}

function openRun(graph: Graph, lease: Lease, options: DetectOptions): Promise<Run> {
  const { actor, requestId, parameters, codeVersion, asOfDay, clock, unlessSince } = options;
  return beginRun(graph, lease, {
    actor,
    requestId,
    parameters: { ...parameters, asOfDay: asOfDay ?? null },
    codeVersion,
    asOfDay,
    clock,
    unlessSince,
  });
}

function countReadings(groups: readonly IdentifiedGroup[]): Readonly<Record<Reading, number>> {
  const counts: Record<Reading, number> = { RING: 0, LINKED: 0, DENSE_BENIGN: 0, SUSPECTED: 0 };
  for (const { reading } of groups) counts[reading] += 1;
  return counts;
}
