import type { RingVersion } from '../rings/ring-version.js';
import type { ApiContext } from './context.js';
import { fromGlobalId, type NodeType } from './global-id.js';

/** The newest version of a ring, by its raw id. */
export async function loadRing(ringId: string, { loaders }: ApiContext): Promise<RingVersion | undefined> {
  const versionId = await loaders.latestVersionId.load(ringId);
  return versionId === undefined ? undefined : loaders.ringVersion.load(versionId);
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
    case 'Ring':
      return loadRing(rawId, context);
    case 'Account':
      return loaders.account.load(rawId);
    case 'Identifier':
      return loaders.identifier.load(rawId);
    case 'DetectionRun':
      return loaders.run.load(rawId);
  }
}
