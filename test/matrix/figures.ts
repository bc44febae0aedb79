import type { EvaluationReport } from '../../src/evaluation/evaluation-report.js';

/** The figures of one method on one world; null: there is no such figure. */
export interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly pairF1: number | null;
  readonly bCubedF1: number | null;
  readonly volumePrecision: number | null;
  readonly volumeRecall: number | null;
  readonly groups: number;
  /** Groups of which more than half is innocent. */
  readonly falseRings: number;
  readonly rings: number;
  readonly wholeRings: number;
}

export function figuresOf({
  accounts,
  pairs,
  bCubed,
  volume,
  predicted,
  falseRings,
  wholeRings,
}: EvaluationReport): Figures {
  return {
    precision: accounts.all.precision,
    recall: accounts.all.recall,
    pairF1: pairs.all.f1,
    bCubedF1: bCubed.all.f1,
    volumePrecision: volume.all.precision,
    volumeRecall: volume.all.recall,
    groups: predicted.groups,
    falseRings: falseRings.mostlyInnocent,
    rings: wholeRings.rings,
    wholeRings: wholeRings.whole,
  };
}

/** The worse of each figure, figure by figure; one that does not exist is not worse than any. */
export function worstOf(figures: readonly Figures[]): Figures {
  return figures.reduce((worst, next) => ({
    precision: lower(worst.precision, next.precision),
    recall: lower(worst.recall, next.recall),
    pairF1: lower(worst.pairF1, next.pairF1),
    bCubedF1: lower(worst.bCubedF1, next.bCubedF1),
    volumePrecision: lower(worst.volumePrecision, next.volumePrecision),
    volumeRecall: lower(worst.volumeRecall, next.volumeRecall),
    groups: Math.max(worst.groups, next.groups),
    falseRings: Math.max(worst.falseRings, next.falseRings),
    ...(missing(next) > missing(worst) ? ringsOf(next) : ringsOf(worst)),
  }));
}

function lower(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function missing({ rings, wholeRings }: Figures): number {
  return rings - wholeRings;
}

function ringsOf({ rings, wholeRings }: Figures): Pick<Figures, 'rings' | 'wholeRings'> {
  return { rings, wholeRings };
}
