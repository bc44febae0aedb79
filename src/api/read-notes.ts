import { createHash } from 'node:crypto';
import { keyParts } from '../domain/canonical-identifier.js';
import type { Json } from '../domain/canonical-json.js';

/** What one request showed of members, accounts and identifiers, gathered for one row of the audit. */
export interface ReadNotes {
  readonly add: (field: string, source: unknown, result: unknown) => void;
  /** `undefined`: nothing that is recorded. */
  readonly taken: () => { readonly targets: readonly string[]; readonly to: Json } | undefined;
}

/** The number of targets is bounded by the cost that a query may have, and by the length of a list looked up. */
export function createReadNotes(): ReadNotes {
  const fields = new Set<string>();
  const targets = new Set<string>();
  let shown = 0;
  return {
    add: (field, source, result) => {
      fields.add(field);
      const items = itemsOf(result);
      shown += items.length;
      // Of a list that belongs to something its owner tells what it holds: a row need not name a hundred members.
      const owner = targetsOf(source);
      for (const target of owner.length > 0 ? owner : items.flatMap(targetsOf)) targets.add(target);
    },
    taken: () =>
      fields.size === 0
        ? undefined
        : { targets: [...targets].sort(), to: { fields: [...fields].sort(), shown } },
  };
}

/** An object, a list or a connection, as a list. */
function itemsOf(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result.filter((item) => item !== null && item !== undefined);
  if (typeof result !== 'object' || result === null) return [];
  return 'nodes' in result && Array.isArray(result.nodes) ? itemsOf(result.nodes) : [result];
}

/** The groups, accounts and identifiers that an answer names, as the audit names them. */
function targetsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('accountId' in value) return [`Account:${value.accountId}`];
  if ('key' in value && typeof value.key === 'string') return [identifierTarget(value.key)];
  if ('ringId' in value) return [`Ring:${value.ringId}`];
  // What a search found.
  if ('found' in value) return targetsOf(value.found);
  // The identifiers or the accounts of a list that there are.
  if ('knownKeys' in value && Array.isArray(value.knownKeys)) return value.knownKeys.map(identifierTarget);
  if ('known' in value && Array.isArray(value.known)) return value.known.map((id) => `Account:${id}`);
  // Accounts linked by others between them.
  if ('paths' in value && Array.isArray(value.paths))
    return [...endsOf(value), ...value.paths.flatMap(targetsOf)];
  if ('steps' in value && Array.isArray(value.steps)) return value.steps.flatMap(endsOf);
  return [];
}

function endsOf(value: object): readonly string[] {
  if (!('from' in value && 'to' in value)) return [];
  return [`Account:${value.from}`, `Account:${value.to}`];
}

/** The audit outlives what it speaks of and must hold no address and no device: a hash of the key finds them again. */
export function identifierTarget(key: string): string {
  return `Identifier:${keyParts(key).kind}:${createHash('sha256').update(key).digest('hex')}`;
}
