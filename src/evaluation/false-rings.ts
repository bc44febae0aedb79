import type { Contingency } from './contingency.js';

interface FalseRing {
  readonly groupId: string;
  readonly accounts: number;
  readonly innocents: number;
}

export interface FalseRings {
  /** Groups with at least one labelled account. */
  readonly judged: number;
  /** Groups of which no labelled account counts here: nothing can be said of them. */
  readonly unjudged: number;
  readonly withoutAnyRingAccount: number;
  /** Groups of which more than half of the labelled accounts are innocent, those without any ring account included. */
  readonly mostlyInnocent: number;
  /** The mostly innocent groups, in order of their ids. */
  readonly groups: readonly FalseRing[];
}

/** Groups that should not exist: each one is a case that an analyst opens for nothing. */
export function falseRings(contingency: Contingency, predictedGroups: number): FalseRings {
  const groups: FalseRing[] = [];
  let withoutAnyRingAccount = 0;
  for (const [groupId, { accounts, innocents }] of contingency.groups) {
    if (innocents === accounts) withoutAnyRingAccount += 1;
    if (innocents * 2 > accounts) groups.push({ groupId, accounts, innocents });
  }
  const judged = contingency.groups.size;
  return {
    judged,
    unjudged: predictedGroups - judged,
    withoutAnyRingAccount,
    mostlyInnocent: groups.length,
    groups,
  };
}
