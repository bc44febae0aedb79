import { appendAudit } from '../audit/append.js';
import { type Actor, actorName, authorise } from '../domain/actor.js';
import type { Count } from '../domain/count.js';
import type { Clock } from '../domain/time.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { casesByRing, judgedRings, lockCases } from './case-statements.js';
import { type MemberChange, memberChanges, type VersionPair } from './member-changes.js';

/** What somebody saw of a ring when they last looked. */
export interface Look {
  readonly ringId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The run whose figures they saw. */
  readonly runId: string;
  readonly exchanges: Count;
  /** Where the run that showed stands among all. */
  readonly shownSequence: number;
  readonly caseVersion: number;
}

const noteLook = defineStatement<{ key: string; exchanges: Count } & Omit<Look, 'exchanges'>>({
  file: 'case/note-look',
  mode: 'WRITE',
});
const looks = defineStatement<{ looks: readonly { readonly ringId: string; readonly key: string }[] }, Look>({
  file: 'case/looks',
  mode: 'READ',
  row: (row) => ({
    ringId: row.text('ringId'),
    at: row.integer('at'),
    runId: row.text('runId'),
    exchanges: row.count('exchanges'),
    shownSequence: row.integer('shownSequence'),
    caseVersion: row.integer('caseVersion'),
  }),
});

/** Notes that `actor` has seen a ring as it shows. `false`: there is no such ring. */
export function markLooked(
  actor: Actor,
  graph: Graph,
  { ringId, requestId }: { readonly ringId: string; readonly requestId: string },
  clock: Clock,
  options: RunOptions = {},
): Promise<boolean> {
  authorise(actor, 'READ');
  return graph.write(
    'case/mark-looked',
    async (tx) => {
      await lockCases(tx);
      const [ring] = await tx.run(judgedRings, { ringIds: [ringId] });
      if (!ring) return false;
      const [kept] = await tx.run(casesByRing, { ringIds: [ringId] });
      const { runId, exchanges, shownSequence } = ring;
      const at = clock();
      const seen = { ringId, at, runId, exchanges, shownSequence, caseVersion: kept?.version ?? 0 };
      await tx.run(noteLook, { key: keyOf(ringId, actor), ...seen });
      await appendAudit(tx, actor, at, {
        action: 'RING_LOOKED_AT',
        targets: [`Ring:${ringId}`],
        to: { runId },
        requestId,
      });
      return true;
    },
    options,
  );
}

/** When `actor` last looked at each ring; those that they never looked at are missing. */
export async function looksAt(
  actor: Actor,
  graph: Graph,
  ringIds: readonly string[],
  options: RunOptions = {},
): Promise<ReadonlyMap<string, Look>> {
  authorise(actor, 'READ');
  const asked = ringIds.map((ringId) => ({ ringId, key: keyOf(ringId, actor) }));
  const found = await graph.read(looks, { looks: asked }, options);
  return new Map(found.map((look) => [look.ringId, look]));
}

/** Who joined and left between two versions each, in the order given. */
export async function membersChanged(
  actor: Actor,
  graph: Graph,
  pairs: readonly Omit<VersionPair, 'place'>[],
  options: RunOptions = {},
): Promise<readonly (MemberChange | undefined)[]> {
  authorise(actor, 'READ');
  const asked = pairs.map((pair, place) => ({ ...pair, place }));
  const rows = await graph.read(memberChanges, { pairs: asked }, options);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return pairs.map((_, place) => byPlace.get(place));
}

function keyOf(ringId: string, actor: Actor): string {
  return `${ringId}|${actorName(actor)}`;
}
