import { findGroups } from '../detection/find-groups.js';
import { stepTimer } from '../detection/step-timer.js';
import { DEFAULT_PARAMETERS } from '../domain/detection/parameters.js';
import { Failure } from '../domain/failure.js';
import type { Reading } from '../domain/ring.js';
import { dayText } from '../domain/time.js';
import { predictedFrom } from '../evaluation/predicted-from.js';
import { type ReplayDay, replay, type TimeToDetect } from '../evaluation/replay.js';
import { ringActivity } from '../evaluation/ring-activity.js';
import type { Truth } from '../evaluation/truth.js';
import type { Graph } from '../graph/graph.js';
import { exchangesByDay } from '../rings/exchanges-by-day.js';
import type { CommandContext } from './context.js';
import { dayOf } from './day-argument.js';

export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Reading all links takes a while on a loaded server. */
const RUN = { timeoutMs: 600_000 };

/** `2026-05-01..2026-05-20` as epoch days, both counted. */
export function dayRangeOf(text: string): DayRange {
  const [from = '', to = '', ...rest] = text.split('..');
  const range = { from: dayOf(from, '--replay FROM..TO'), to: dayOf(to, '--replay FROM..TO') };
  if (rest.length > 0 || range.from > range.to)
    throw new Failure('USAGE', '--replay takes two UTC days in order, such as 2026-05-01..2026-05-20');
  return range;
}

/** Finds groups as of each day, without storing a run, and says when each ring was first founded. */
export async function replayRange(
  graph: Graph,
  truth: Truth,
  readings: readonly Reading[],
  range: DayRange,
  context: Pick<CommandContext, 'stderr' | 'signal'>,
): Promise<readonly TimeToDetect[]> {
  const options = { ...RUN, signal: context.signal };
  const members = new Map<string, string[]>();
  for (const [accountId, { ring }] of truth) {
    if (ring === undefined) continue;
    const held = members.get(ring);
    if (held) held.push(accountId);
    else members.set(ring, [accountId]);
  }
  const byRing = new Map<string, ReadonlyMap<number, number>>();
  for (const [ring, accountIds] of members)
    byRing.set(ring, await exchangesByDay(graph, accountIds, options));
  async function* days(): AsyncGenerator<ReplayDay> {
    for (let epochDay = range.from; epochDay <= range.to; epochDay += 1) {
      const { groups } = await findGroups(graph, {
        ...options,
        parameters: DEFAULT_PARAMETERS,
        beforeDay: epochDay + 1,
        timer: stepTimer(),
      });
      context.stderr.write(`${dayText(epochDay)}  ${groups.length} groups\n`);
      const ids = groups.map((_, at) => `${dayText(epochDay)} group ${at + 1}`);
      yield { epochDay, groups: predictedFrom(groups, ids, () => undefined) };
    }
  }
  return replay(days(), truth, { readings, ...ringActivity(byRing, range.from) });
}
