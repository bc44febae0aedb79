import type { IdentifierLinks } from '../../src/domain/detection/link-graph.js';
import type { IdentifierKind } from '../../src/domain/identifier-kind.js';
import { HOUR_MS } from '../../src/domain/time.js';

/** An identifier with the accounts that showed it and the epoch hours in which each did. */
export interface TimedLinks {
  readonly key: string;
  readonly kind: IdentifierKind;
  readonly links: readonly { readonly accountId: string; readonly hours: readonly number[] }[];
}

/**
 * The values that using one thing in one hour makes: one for each identifier and hour in which two accounts or more
 * showed it, shaped like identifiers. Two accounts that keep sharing such values move together.
 */
export function* coActivities(identifiers: Iterable<TimedLinks>): Generator<IdentifierLinks> {
  for (const { key, kind, links } of identifiers) {
    const accounts = new Map<number, Set<string>>();
    for (const { accountId, hours } of links) {
      for (const hour of hours) {
        const held = accounts.get(hour);
        if (held) held.add(accountId);
        else accounts.set(hour, new Set([accountId]));
      }
    }
    for (const hour of [...accounts.keys()].sort((a, b) => a - b)) {
      const together = accounts.get(hour)!;
      if (together.size < 2) continue;
      const [firstAt, lastAt] = [hour * HOUR_MS, (hour + 1) * HOUR_MS - 1];
      const linked = [...together].sort().map((accountId) => ({ accountId, firstAt, lastAt }));
      yield { key: `${key}@${hour}`, kind, links: linked };
    }
  }
}
