import type { FoundGroup } from '../../src/domain/ring.js';
import type { Graph } from '../../src/graph/graph.js';
import { type Lease, withLease } from '../../src/graph/lease.js';
import { ingest } from '../../src/ingest/ingest.js';
import { promote } from '../../src/ingest/promotion.js';
import { beginRun } from '../../src/runs/begin-run.js';
import { finishRun } from '../../src/runs/finish-run.js';
import type { IdentifiedGroup } from '../../src/runs/ring-identity.js';
import type { Run } from '../../src/runs/run.js';
import { storeGroups } from '../../src/runs/store-groups.js';
import { toNdjson } from './campaign-lines.js';
import { TESTER } from './tester.js';

export const SEED_NOW = Date.UTC(2026, 6, 1);

/** Takes records in, shared prompts included. */
export async function ingestLines(graph: Graph, lines: readonly object[]): Promise<void> {
  async function* source() {
    for (let at = 0; at < lines.length; at += 1_000) yield Buffer.from(toNdjson(lines.slice(at, at + 1_000)));
  }
  await ingest(graph, source(), { clock: () => SEED_NOW, dedupDays: 400 });
  await promote(graph);
}

export interface StoredRun {
  readonly run: Run;
  readonly groups: readonly IdentifiedGroup[];
}

/** Stores a whole run with these groups, as detection would. */
export function storeRun(
  graph: Graph,
  groups: readonly FoundGroup[],
  options: { readonly asOfDay?: number; readonly now?: number } = {},
): Promise<StoredRun> {
  return withLease(graph, 'detection', {}, async (lease) => {
    const run = await openRun(graph, lease, options);
    const stored = await storeGroups(graph, lease, run, groups);
    await finishRun(graph, lease, run, {
      steps: [{ name: 'evidence', seconds: 1.5 }],
      counts: { accounts: 60 },
    });
    return { run, groups: stored };
  });
}

export function openRun(
  graph: Graph,
  lease: Lease,
  options: { readonly asOfDay?: number; readonly now?: number } = {},
): Promise<Run> {
  return beginRun(graph, lease, {
    actor: TESTER,
    parameters: { floorBits: 12 },
    codeVersion: 'test',
    asOfDay: options.asOfDay,
    clock: () => options.now ?? SEED_NOW,
  });
}
