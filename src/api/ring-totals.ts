import { accountCells } from '../accounts/account-volume.js';
import { countedOnce, type GroupVolumes } from '../domain/counted-once.js';
import type { DayRange } from '../domain/day-range.js';
import type { Reading } from '../domain/ring.js';
import { shareOfTraffic } from '../domain/traffic-share.js';
import { type CellVolume, sumCells } from '../domain/volume-parts.js';
import { type GroupTotals, groupTotals } from '../rings/group-totals.js';
import type { ApiContext } from './context.js';
import { runKnownAt } from './node-loading.js';

/** What the groups of a run come to in a range of days, each account and each exchange counted once. */
export interface RingTotals extends Omit<GroupTotals, 'sum'>, GroupVolumes {
  readonly runId: string;
  readonly share: number | undefined;
}

/** Accounts whose days one statement reads. */
const ACCOUNTS_AT_ONCE = 1_000;

/** `asOf` (epoch milliseconds): of the newest run that had finished then; `undefined` when there is none. */
export async function ringTotals(
  readings: readonly Reading[],
  range: DayRange,
  asOf: number | undefined,
  context: ApiContext,
): Promise<RingTotals | undefined> {
  const { actor, graph, loaders, options } = context;
  const runId = asOf === undefined ? await loaders.shownRunId() : await runKnownAt(asOf, context);
  const run = runId === undefined ? undefined : await loaders.run.load(runId);
  if (!run) return undefined;
  const { sum, ...totals } = await groupTotals(actor, graph, run.runId, readings, range, options);
  const counted = {
    from: range.from,
    to: Math.min(range.to ?? Number.POSITIVE_INFINITY, (run.watermarkDay ?? -1) + 1),
  };
  const taken = new Map<string, readonly CellVolume[]>();
  for (let at = 0; at < totals.several.length; at += ACCOUNTS_AT_ONCE) {
    const ids = totals.several.slice(at, at + ACCOUNTS_AT_ONCE).map(({ accountId }) => accountId);
    for (const [id, cells] of await accountCells(actor, graph, ids, counted, options)) taken.set(id, cells);
  }
  const once = countedOnce(sum, totals.several, taken);
  const share = shareOfTraffic(sumCells(once.cells).exchanges, run.traffic, range);
  return { runId: run.runId, share, ...totals, ...once };
}
