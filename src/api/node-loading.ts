import type { RingVersion } from '../rings/ring-version.js';
import { runFinishedAt } from '../runs/shown-run.js';
import type { ApiContext } from './context.js';
import { fromGlobalId, type NodeType } from './global-id.js';

/** A ring in an answer. */
export interface ShownRing extends RingVersion {
  /** The answer knows nothing of later runs. `undefined`: it knows the run that shows. */
  readonly knownRunId?: string | undefined;
}

/** A ring by its raw id, in the newest run that found it: of all, or of those up to `knownRunId`. */
export async function loadRing(
  ringId: string,
  { loaders }: ApiContext,
  knownRunId?: string,
): Promise<ShownRing | undefined> {
  const runId = knownRunId ?? (await loaders.shownRunId());
  const versionId = runId && (await loaders.latestVersionId(ringId, { runId }));
  const version = versionId ? await loaders.ringVersion.load(versionId) : undefined;
  return version && knownRunId !== undefined ? { ...version, knownRunId } : version;
}

/** The newest run that had finished at `at` (epoch milliseconds); fails when what it found is not kept any more. */
export function runKnownAt(at: number, { actor, graph, options }: ApiContext): Promise<string | undefined> {
  return runFinishedAt(actor, graph, at, options);
}

/** A ring by its raw id as it was known at `at` (epoch milliseconds). */
export async function loadRingAsOf(
  ringId: string,
  at: number,
  context: ApiContext,
): Promise<ShownRing | undefined> {
  const runId = await runKnownAt(at, context);
  return runId === undefined ? undefined : loadRing(ringId, context, runId);
}

/** What tells a ring in the global id of one that is shown as it was known then. */
const KNOWN_IN = '@';

/** The raw id in a ring's global id: one shown as known in an earlier run is another thing to a client's cache. */
export function ringRawId({ ringId, knownRunId }: ShownRing): string {
  return knownRunId === undefined ? ringId : `${ringId}${KNOWN_IN}${knownRunId}`;
}

/** Anything by its global id, with the name of its type; null when it does not exist. */
export async function loadNode(id: string, context: ApiContext): Promise<object | null> {
  const known = fromGlobalId(id);
  if (!known) return null;
  return (await loadNodeOf(known.type, known.rawId, context)) ?? null;
}

/** Something of a type by its raw id, with the name of its type; `undefined` when it does not exist. */
export async function loadNodeOf(
  type: NodeType,
  rawId: string,
  context: ApiContext,
): Promise<object | undefined> {
  const node = await loadOf(type, rawId, context);
  return node && { __typename: type, ...node };
}

function loadOf(type: NodeType, rawId: string, context: ApiContext): Promise<object | undefined> {
  const { loaders } = context;
  switch (type) {
    case 'Ring': {
      const [ringId = '', knownRunId] = rawId.split(KNOWN_IN);
      return loadRing(ringId, context, knownRunId);
    }
    case 'Account':
      return loaders.account.load(rawId);
    case 'Identifier':
      return loaders.identifier.load(rawId);
    case 'DetectionRun':
      return loaders.run.load(rawId);
  }
}
