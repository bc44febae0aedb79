import { episodesOf, identifierOf } from '../detection/episodes.js';
import type { IdentifierLinks, Link } from '../detection/link-graph.js';
import type { IdentifierKind } from '../identifier-kind.js';

/** A value that ties accounts: an identifier, or one run of use of an address that passes from hand to hand. */
export interface HeldValue {
  /** `kind|value` of the identifier. */
  readonly key: string;
  readonly kind: IdentifierKind;
  readonly holders: ReadonlyMap<string, Link>;
}

/** Accounts and the values that they hold, both ways. */
export interface HeldValues {
  readonly values: readonly HeldValue[];
  readonly ofAccount: ReadonlyMap<string, readonly HeldValue[]>;
}

/** The values of identifiers as detection sees them; those that only one account holds tie nobody. */
export function holdValues(identifiers: readonly IdentifierLinks[]): HeldValues {
  const values = identifiers
    .flatMap(episodesOf)
    .filter(({ links }) => links.length > 1)
    .map(({ key, kind, links }) => ({
      key: kind === 'ip' ? identifierOf(key) : key,
      kind,
      holders: new Map(links.map((link) => [link.accountId, link])),
    }));
  const ofAccount = new Map<string, HeldValue[]>();
  for (const value of values) {
    for (const accountId of value.holders.keys()) {
      const held = ofAccount.get(accountId);
      if (held) held.push(value);
      else ofAccount.set(accountId, [value]);
    }
  }
  return { values, ofAccount };
}

/** The accounts that hold a value with an account, by id. */
export function neighboursOf({ ofAccount }: HeldValues, accountId: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { holders } of ofAccount.get(accountId) ?? [])
    for (const other of holders.keys()) found.add(other);
  found.delete(accountId);
  return new Set([...found].sort());
}

/** The values that two accounts both hold. */
export function sharedBy({ ofAccount }: HeldValues, a: string, b: string): readonly HeldValue[] {
  return (ofAccount.get(a) ?? []).filter(({ holders }) => holders.has(b));
}
