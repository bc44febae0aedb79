import { findGroups } from '../detection/find-groups.js';
import { removeLinks } from '../detection/remove-links.js';
import { stepTimer } from '../detection/step-timer.js';
import { DEFAULT_PARAMETERS } from '../domain/detection/parameters.js';
import { Failure } from '../domain/failure.js';
import type { Reading } from '../domain/ring.js';
import { matchRings } from '../domain/ring-match.js';
import { LAST_DAY } from '../domain/time.js';
import { type Perturbation, perturbation } from '../evaluation/perturbation.js';
import { predictedFrom } from '../evaluation/predicted-from.js';
import type { Graph } from '../graph/graph.js';
import type { CommandContext } from './context.js';

/** Reading all links takes a while on a loaded server. */
const RUN = { timeoutMs: 600_000 };

/** A percentage above 0 and below 100 as a share. */
export function shareOf(percent: string): number {
  const value = Number(percent);
  if (percent.trim() !== '' && value > 0 && value < 100) return value / 100;
  throw new Failure('USAGE', '--perturb takes a percentage above 0 and below 100, such as 1');
}

/** Finds groups with all links and again without a random share of them; nothing is stored. */
export async function perturbLinks(
  graph: Graph,
  readings: readonly Reading[],
  share: number,
  seed: string,
  context: Pick<CommandContext, 'stderr' | 'signal'>,
): Promise<Perturbation> {
  const removal = removeLinks(share, seed);
  const find = async (what: string, keepsLink?: typeof removal.keepsLink) => {
    context.stderr.write(`${what} …\n`);
    const { groups } = await findGroups(graph, {
      ...RUN,
      signal: context.signal,
      parameters: DEFAULT_PARAMETERS,
      beforeDay: LAST_DAY + 1,
      timer: stepTimer(),
      ...(keepsLink && { keepsLink }),
    });
    return groups.filter(({ reading }) => readings.includes(reading));
  };
  const before = await find('groups with all links');
  const after = await find('groups without some', removal.keepsLink);
  const membersOf = (groups: typeof before) =>
    groups.map(({ members }) => members.map(({ accountId }) => accountId));
  const ids = before.map((_, at) => `group ${at + 1}`);
  const earlier = new Map(membersOf(before).map((members, at) => [ids[at]!, members]));
  const continued = matchRings(earlier, membersOf(after)).map((id, at) => id ?? `new group ${at + 1}`);
  return perturbation(
    { links: removal.seen(), removedLinks: removal.removed(), touched: removal.touched },
    predictedFrom(before, ids, () => undefined),
    predictedFrom(after, continued, () => undefined),
  );
}
