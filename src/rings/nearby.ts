import { type Actor, authorise } from '../domain/actor.js';
import {
  chooseBindings,
  type HeldBinding,
  type NearbyAccount,
  type NearbyWalk,
  rankNearby,
} from '../domain/ring-graph/nearby.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';
import { fromBindingRow, type RingIdentifier } from './identifiers-page.js';

type Binding = RingIdentifier & HeldBinding;

/** The accounts near a ring, and the identifiers that they were found by. */
export interface NearbyAnswer extends NearbyWalk<Binding> {
  /** Those whose shared identifiers say most first. */
  readonly accounts: readonly NearbyAccount[];
}

const bindingDegrees = defineStatement<{ versionId: string }, Binding>({
  file: 'ring/binding-degrees',
  mode: 'READ',
  row: (row) => ({ ...fromBindingRow(row), holders: row.integer('holders') }),
});
const outsideHolders = defineStatement<
  { versionId: string; keys: readonly string[] },
  readonly [string, readonly string[]]
>({
  file: 'ring/outside-holders',
  mode: 'READ',
  row: (row) => [row.text('key'), row.texts('accountIds')],
});

export const NEARBY_BOUNDS = {
  /** An identifier of more accounts outside leads everywhere. */
  mostOutside: 1_000,
  /** Holders of all identifiers looked at, members included: about a second of reading. */
  mostHolders: 200_000,
} as const;

/** The accounts outside a version that showed what binds it, as the graph holds them now. */
export async function nearbyAccounts(
  actor: Actor,
  graph: Graph,
  versionId: string,
  options: RunOptions = {},
): Promise<NearbyAnswer> {
  authorise(actor, 'READ');
  const bindings = await graph.read(bindingDegrees, { versionId }, options);
  const walk = chooseBindings(bindings, NEARBY_BOUNDS);
  const keys = walk.walked.map(({ key }) => key);
  const holders = new Map(await graph.read(outsideHolders, { versionId, keys }, options));
  const held = walk.walked.map(({ key, bits }) => ({ key, bits, accountIds: holders.get(key) ?? [] }));
  return { ...walk, accounts: rankNearby(held) };
}
