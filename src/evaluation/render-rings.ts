import type { EvaluationReport } from './evaluation-report.js';
import { countText, percentText, shareText, signedPercentText } from './figure-text.js';
import { fixedWidthTable } from './fixed-width-table.js';

/** Rings listed one by one; the JSON report has them all. */
const LISTED_RINGS = 20;

export function ringSummary(report: EvaluationReport): string {
  const { agreement, fragmentation, recallAtPrecision, ringTotals, volume, wholeRings } = report;
  const rows = [
    [`found whole (overlap ≥ ${wholeRings.overlapNeeded})`, `${wholeRings.whole} of ${wholeRings.rings}`],
    [`recall at precision ${recallAtPrecision.precisionNeeded}`, shareText(recallAtPrecision.recall)],
    ['rings in several groups', countText(fragmentation.splitRings)],
    ['groups per found ring', fragmentation.groupsPerFoundRing?.toFixed(2) ?? 'n/a'],
    ['groups with several rings', countText(fragmentation.mergedGroups)],
    ["mean error of a ring's exchanges", percentText(ringTotals.meanAbsoluteError)],
    ["largest error of a ring's exchanges", percentText(ringTotals.largestAbsoluteError)],
    ['accounts without a known volume', countText(volume.all.accountsWithoutVolume)],
    ['normalised mutual information', shareText(agreement.normalizedMutualInformation)],
    ['adjusted Rand index', shareText(agreement.adjustedRandIndex)],
  ];
  return fixedWidthTable(['Rings', ''], rows);
}

export function ringSection({ wholeRings, fragmentation, ringTotals }: EvaluationReport): string {
  const rings = wholeRings.matches.map((match, index) => ({
    ...match,
    pieces: fragmentation.rings[index]!.groups,
    total: ringTotals.rings[index]!,
  }));
  // The sort is stable, so rings of one size stay in order of their names.
  const largest = rings.toSorted((a, b) => b.accounts - a.accounts).slice(0, LISTED_RINGS);
  const rows = largest.map(({ ring, accounts, shared, overlap, pieces, total }) => [
    ring,
    countText(accounts),
    countText(shared),
    shareText(overlap),
    countText(pieces),
    countText(total.exchanges),
    countText(total.reported),
    signedPercentText(total.error),
  ]);
  const header = ['Ring', 'accounts', 'in best group', 'overlap', 'groups', 'exchanges', 'reported', 'error'];
  const hidden = rings.length - largest.length;
  const rest = hidden > 0 ? `  and ${countText(hidden)} smaller rings: see the JSON report\n` : '';
  return fixedWidthTable(header, rows) + rest;
}
