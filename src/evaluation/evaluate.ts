import { READINGS, type Reading } from '../domain/ring.js';
import { accountScore } from './account-score.js';
import { type AssignedMember, type Assignment, assignMembers, membersOfRole } from './assignment.js';
import { bCubedScore } from './b-cubed-score.js';
import { calibrate } from './calibration.js';
import { type Contingency, contingencyOf, ringAccountsOf } from './contingency.js';
import { errorsByKind } from './errors-by-kind.js';
import type { ByRole, EvaluationReport, PredictionCounts, TruthCounts } from './evaluation-report.js';
import { type ExchangesOf, exchangesFrom } from './exchanges-of.js';
import { falseRings } from './false-rings.js';
import { groupForecasts, memberForecasts } from './forecasts.js';
import { fragmentation } from './fragmentation.js';
import { pairScore } from './pair-score.js';
import { partitionAgreement } from './partition-agreement.js';
import type { PredictedGroup } from './predicted-group.js';
import { recallAtPrecision } from './recall-at-precision.js';
import { ringTotals } from './ring-totals.js';
import { ringSizes, type Truth } from './truth.js';
import { volumeScore } from './volume-score.js';
import { wholeRings } from './whole-rings.js';

export interface EvaluationOptions {
  /** Members of groups with these readings count as positive. */
  readonly readings: readonly Reading[];
  /** Volume of accounts for which neither the truth nor the prediction tells it. */
  readonly exchangesOf?: ExchangesOf;
}

/** Scores predicted groups against the truth. Pure; the order of groups, members and labels changes nothing. */
export function evaluate(
  truth: Truth,
  groups: readonly PredictedGroup[],
  options: EvaluationOptions,
): EvaluationReport {
  const readings = READINGS.filter((reading) => options.readings.includes(reading));
  const selected = groups
    .filter((group) => readings.includes(group.reading))
    .sort((a, b) => (a.groupId < b.groupId ? -1 : 1));
  const assignment = assignMembers(truth, selected, readings);
  const { members } = assignment;
  const sizes = ringSizes(truth);
  const tables = byRole(members, (chosen) => contingencyOf(sizes, chosen));
  const exchangesOf = exchangesFrom(truth, members, options.exchangesOf);
  const whole = wholeRings(tables.all);
  return {
    readings,
    truth: truthCounts(truth, tables.all),
    predicted: predictionCounts(selected.length, assignment, members),
    accounts: mapRoles(tables, accountScore),
    volume: byRole(members, (chosen) => volumeScore(truth, chosen, exchangesOf)),
    pairs: mapRoles(tables, pairScore),
    bCubed: mapRoles(tables, bCubedScore),
    agreement: partitionAgreement(truth, members),
    recallAtPrecision: recallAtPrecision(
      members.map(({ confidence, ring }) => ({ confidence, inRing: ring !== undefined })),
      ringAccountsOf(tables.all),
    ),
    wholeRings: whole,
    fragmentation: fragmentation(tables.all),
    ringTotals: ringTotals(truth, members, whole.matches, exchangesOf),
    falseRings: falseRings(tables.all, selected.length),
    errorsByKind: errorsByKind(truth, members, exchangesOf),
    calibration: {
      members: calibrate(memberForecasts(members)),
      groups: calibrate(groupForecasts(selected, tables.all)),
    },
  };
}

function byRole<T>(
  members: readonly AssignedMember[],
  of: (members: readonly AssignedMember[]) => T,
): ByRole<T> {
  return {
    all: of(members),
    core: of(membersOfRole(members, 'CORE')),
    attached: of(membersOfRole(members, 'ATTACHED')),
  };
}

function mapRoles<A, B>(figures: ByRole<A>, of: (figure: A) => B): ByRole<B> {
  return { all: of(figures.all), core: of(figures.core), attached: of(figures.attached) };
}

function truthCounts(truth: Truth, table: Contingency): TruthCounts {
  const ringAccounts = ringAccountsOf(table);
  return {
    accounts: truth.size,
    innocents: truth.size - ringAccounts,
    ringAccounts,
    rings: table.ringSizes.size,
  };
}

function predictionCounts(
  groups: number,
  { missingFromTruth, inSeveralGroups }: Assignment,
  members: readonly AssignedMember[],
): PredictionCounts {
  const core = membersOfRole(members, 'CORE').length;
  return {
    groups,
    accounts: members.length,
    core,
    attached: members.length - core,
    missingFromTruth,
    inSeveralGroups,
  };
}
