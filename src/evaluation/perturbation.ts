import { countText, percentText } from './figure-text.js';
import { fixedWidthTable } from './fixed-width-table.js';
import { type MembersKept, membersKept } from './members-kept.js';
import type { PredictedGroup } from './predicted-group.js';
import { type Stability, stability } from './stability.js';

/** What a small random change of the links did to the groups. */
export interface Perturbation {
  readonly links: number;
  readonly removedLinks: number;
  readonly touchedAccounts: number;
  readonly groupsBefore: number;
  readonly groupsAfter: number;
  readonly stability: Stability;
  readonly members: MembersKept;
}

/** Compares the groups before and after. Ids of `after` are those of the groups they continue. */
export function perturbation(
  change: { readonly links: number; readonly removedLinks: number; readonly touched: ReadonlySet<string> },
  before: readonly PredictedGroup[],
  after: readonly PredictedGroup[],
): Perturbation {
  return {
    links: change.links,
    removedLinks: change.removedLinks,
    touchedAccounts: change.touched.size,
    groupsBefore: before.length,
    groupsAfter: after.length,
    stability: stability(before, after, change.touched),
    members: membersKept(before, after),
  };
}

export function renderPerturbation(report: Perturbation): string {
  const { stability: groups, members } = report;
  return fixedWidthTable(
    ['Stability', ''],
    [
      ['links that tie', countText(report.links)],
      ['links removed', countText(report.removedLinks)],
      ['accounts that lost a link', countText(report.touchedAccounts)],
      ['groups before', countText(report.groupsBefore)],
      ['groups after', countText(report.groupsAfter)],
      ['groups without such an account', countText(groups.untouched)],
      ['  kept under their id', countText(groups.sameId)],
      ['  kept with their members', countText(groups.sameMembers)],
      ['  kept with both', `${countText(groups.kept)} (${percentText(groups.keptShare)})`],
      ['members of all groups', countText(members.members)],
      ['  still in their group', `${countText(members.kept)} (${percentText(members.keptShare)})`],
    ],
  );
}
