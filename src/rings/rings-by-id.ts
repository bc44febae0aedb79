import { type Actor, authorise } from '../domain/actor.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { fromVersionRow, type RingVersion } from './ring-version.js';

const byVersion = defineStatement<{ versionIds: readonly string[] }, RingVersion>({
  file: 'ring/by-version',
  mode: 'READ',
  row: fromVersionRow,
});
const latestVersions = defineStatement<
  { ringIds: readonly string[]; runId: string },
  readonly [string, string]
>({
  file: 'ring/latest-versions',
  mode: 'READ',
  row: (row) => [row.text('ringId'), row.text('versionId')],
});

/** Rings as certain runs found them, by version id; those that do not exist or do not show are missing. */
export async function ringsByVersion(
  actor: Actor,
  graph: Graph,
  versionIds: readonly string[],
  options: RunOptions = {},
): Promise<ReadonlyMap<string, RingVersion>> {
  authorise(actor, 'READ');
  const versions = await graph.read(byVersion, { versionIds }, options);
  return new Map(versions.map((version) => [version.versionId, version]));
}

/** The version ids of rings in the run `runId`, or else in the newest run that found them. */
export async function latestVersionIds(
  actor: Actor,
  graph: Graph,
  ringIds: readonly string[],
  runId: string,
  options: RunOptions = {},
): Promise<ReadonlyMap<string, string>> {
  authorise(actor, 'READ');
  return new Map(await graph.read(latestVersions, { ringIds, runId }, options));
}
