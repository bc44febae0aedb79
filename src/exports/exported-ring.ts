import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import { versionIdOf } from '../domain/version-id.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import type { RingVersion } from '../rings/ring-version.js';
import { latestVersionIds, ringsByVersion } from '../rings/rings-by-id.js';
import { shownRun } from '../runs/shown-run.js';

const whereMembersAre = defineStatement<{ versionId: string; runId: string }, string>({
  file: 'export/where-members-are',
  mode: 'READ',
  row: (row) => row.text('ringId'),
});

/**
 * The group that an export is asked for, as the run `runId` found it, or else the run that shows. Throws a failure that
 * says what to do when there is none: an id that nobody gave, a run that did not find it, a group that went into another.
 */
export async function exportedRing(
  actor: Actor,
  graph: Graph,
  ringId: string,
  runId: string | undefined,
  options: RunOptions,
): Promise<RingVersion> {
  const shown = await shownRun(actor, graph, options);
  if (shown === undefined) {
    throw new Failure('PREREQUISITE_MISSING', 'No detection run has finished: run `ringtrace detect` first');
  }
  const versionId = versionIdOf(runId ?? shown, ringId);
  const asked = (await ringsByVersion(actor, graph, [versionId], options)).get(versionId);
  return asked ?? notFound(actor, graph, ringId, { asked: runId, shown }, options);
}

async function notFound(
  actor: Actor,
  graph: Graph,
  ringId: string,
  { asked, shown }: { readonly asked: string | undefined; readonly shown: string },
  options: RunOptions,
): Promise<never> {
  const lastId = (await latestVersionIds(actor, graph, [ringId], shown, options)).get(ringId);
  const last = lastId && (await ringsByVersion(actor, graph, [lastId], options)).get(lastId);
  if (!last) {
    throw new Failure(
      'USAGE',
      'No group has this id: `ringtrace export rings --readings ring,linked,dense_benign,suspected` lists them',
    );
  }
  const lastFound = `The newest run that found it is ${last.runId}`;
  if (asked !== undefined) {
    throw new Failure('USAGE', `The run of --run did not find this group, or is not kept. ${lastFound}`);
  }
  const [now] = await graph.read(whereMembersAre, { versionId: last.versionId, runId: shown }, options);
  const where =
    now === undefined
      ? 'and its members are in no other group'
      : `and most of its members that are in a group are in ${now} now: export that one`;
  throw new Failure(
    'USAGE',
    `The run that shows does not find this group any more, ${where}. ${lastFound}: add --run ${last.runId} for what it was then`,
  );
}
