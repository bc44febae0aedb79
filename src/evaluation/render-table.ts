import type { EvaluationReport } from './evaluation-report.js';
import { countText, shareText } from './figure-text.js';
import { fixedWidthTable } from './fixed-width-table.js';
import { calibrationSection, falseRingSection, kindSection } from './render-errors.js';
import { ringSection, ringSummary } from './render-rings.js';
import type { Score } from './score.js';

/** The report as readable text of fixed width, in sections, for a terminal. Figures that do not exist show as `n/a`. */
export function renderTable(report: EvaluationReport): string {
  return [
    countSection(report),
    scoreSection(report),
    ringSummary(report),
    ringSection(report),
    falseRingSection(report.falseRings),
    kindSection(report.errorsByKind),
    calibrationSection('Calibration of members', report.calibration.members),
    calibrationSection('Calibration of groups', report.calibration.groups),
  ].join('\n');
}

function countSection({ readings, truth, predicted }: EvaluationReport): string {
  const rows = [
    ['readings', readings.join(', ')],
    ['labelled accounts', countText(truth.accounts)],
    ['  innocent', countText(truth.innocents)],
    ['  in rings', countText(truth.ringAccounts)],
    ['rings', countText(truth.rings)],
    ['groups found', countText(predicted.groups)],
    ['labelled accounts in them', countText(predicted.accounts)],
    ['  core', countText(predicted.core)],
    ['  attached', countText(predicted.attached)],
    ['  in several groups', countText(predicted.inSeveralGroups)],
    ['left out: not in the truth', countText(predicted.missingFromTruth)],
  ];
  return fixedWidthTable(['Compared', ''], rows);
}

function scoreSection(report: EvaluationReport): string {
  const row = (name: string, { precision, recall, f1 }: Score) => [
    name,
    shareText(precision),
    shareText(recall),
    shareText(f1),
  ];
  const rows = [
    row('accounts', report.accounts.all),
    row('  core only', report.accounts.core),
    row('  attached only', report.accounts.attached),
    row('exchanges', report.volume.all),
    row('  core only', report.volume.core),
    row('  attached only', report.volume.attached),
    row('pairs', report.pairs.all),
    row('  core only', report.pairs.core),
    row('  attached only', report.pairs.attached),
    row('B-cubed', report.bCubed.all),
    row('  core only', report.bCubed.core),
    row('  attached only', report.bCubed.attached),
    row('B-cubed, each ring equal', report.bCubed.all.byRing),
  ];
  return fixedWidthTable(['Scores', 'precision', 'recall', 'F1'], rows);
}
