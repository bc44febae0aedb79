import type { Calibration } from './calibration.js';
import type { KindErrors } from './errors-by-kind.js';
import type { FalseRings } from './false-rings.js';
import { countText, shareText } from './figure-text.js';
import { fixedWidthTable } from './fixed-width-table.js';

/** False rings listed one by one; the JSON report has them all. */
const LISTED_FALSE_RINGS = 20;

export function falseRingSection(falseRings: FalseRings): string {
  const rows = [
    ['groups judged', countText(falseRings.judged)],
    ['groups without a label to judge by', countText(falseRings.unjudged)],
    ['without any ring account', countText(falseRings.withoutAnyRingAccount)],
    ['mostly innocent', countText(falseRings.mostlyInnocent)],
  ];
  const summary = fixedWidthTable(['False rings', ''], rows);
  if (falseRings.groups.length === 0) return summary;
  const largest = falseRings.groups
    .toSorted((a, b) => b.innocents - a.innocents)
    .slice(0, LISTED_FALSE_RINGS);
  const listed = largest.map(({ groupId, accounts, innocents }) => [
    groupId,
    countText(accounts),
    countText(innocents),
  ]);
  const hidden = falseRings.groups.length - largest.length;
  const rest = hidden > 0 ? `  and ${countText(hidden)} smaller ones: see the JSON report\n` : '';
  return `${summary}\n${fixedWidthTable(['Mostly innocent group', 'accounts', 'innocents'], listed)}${rest}`;
}

export function kindSection(kinds: readonly KindErrors[]): string {
  const header = ['Kind', 'innocents', 'flagged', 'rate', 'exchanges hit', 'in rings', 'missed', 'rate'];
  const rows = kinds.map((errors) => [
    errors.kind ?? '(no kind given)',
    countText(errors.innocents),
    countText(errors.flaggedInnocents),
    shareText(errors.flaggedRate),
    countText(errors.flaggedExchanges),
    countText(errors.ringAccounts),
    countText(errors.missed),
    shareText(errors.missedRate),
  ]);
  return fixedWidthTable(header, rows);
}

export function calibrationSection(title: string, calibration: Calibration): string {
  const rows = calibration.bins.map(({ from, to, count, meanProbability, observedShare }) => [
    `${from} to ${to}`,
    countText(count),
    shareText(meanProbability),
    shareText(observedShare),
  ]);
  const table = fixedWidthTable([title, 'count', 'stated', 'observed'], rows);
  const { brier, expectedCalibrationError } = calibration;
  return `${table}  Brier score ${shareText(brier)}, expected calibration error ${shareText(expectedCalibrationError)}\n`;
}
