import { type Actor, authorise } from '../domain/actor.js';
import type { IpClass } from '../domain/ip-class.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

export interface Identifier {
  /** `kind|value`. */
  readonly key: string;
  /** Accounts that showed it. */
  readonly degree: number;
  readonly asn: number | undefined;
  readonly ipClass: IpClass | undefined;
  readonly bin: string | undefined;
  readonly prepaid: boolean | undefined;
}

const byKey = defineStatement<{ keys: readonly string[] }, Identifier>({
  file: 'identifier/by-key',
  mode: 'READ',
  row: (row) => ({
    key: row.text('key'),
    degree: row.integer('degree'),
    asn: row.optionalInteger('asn'),
    ipClass: row.optionalText('ipClass') as IpClass | undefined,
    bin: row.optionalText('bin'),
    prepaid: row.optionalBoolean('prepaid'),
  }),
});

/** Identifiers by key; those that nobody showed are missing. */
export async function identifiersByKey(
  actor: Actor,
  graph: Graph,
  keys: readonly string[],
  options: RunOptions = {},
): Promise<ReadonlyMap<string, Identifier>> {
  authorise(actor, 'READ');
  const identifiers = await graph.read(byKey, { keys }, options);
  return new Map(identifiers.map((identifier) => [identifier.key, identifier]));
}
