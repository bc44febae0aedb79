import type { Calibration } from '../../src/evaluation/calibration.js';
import type { KindErrors } from '../../src/evaluation/errors-by-kind.js';
import { countText, percentText, shareText } from '../../src/evaluation/figure-text.js';
import { ratio } from '../../src/evaluation/score.js';
import { groupBy } from './by-world.js';
import { markdownTable } from './markdown-table.js';
import type { Result } from './result.js';

/** Innocents read into a ring and ring accounts missed, by population, over all worlds and seeds. */
export function renderKinds(base: readonly Result[]): string {
  const errors = base.flatMap(({ world, kinds }) => kinds.map((kind) => ({ ...kind, world })));
  const rows = [...groupBy(errors, ({ kind }) => kind ?? '(no kind given)')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, ofKind]) => {
      const sum = (of: (errors: KindErrors) => number) => ofKind.reduce((total, each) => total + of(each), 0);
      const innocents = sum(({ innocents }) => innocents);
      const flagged = sum(({ flaggedInnocents }) => flaggedInnocents);
      const inRings = sum(({ ringAccounts }) => ringAccounts);
      const missed = sum(({ missed }) => missed);
      const hit = new Set(ofKind.filter((each) => each.flaggedInnocents > 0).map(({ world }) => world));
      return [
        kind,
        countText(innocents),
        countText(flagged),
        percentText(ratio(flagged, innocents)),
        countText(inRings),
        countText(missed),
        percentText(ratio(missed, inRings)),
        [...hit].join(', '),
      ];
    });
  const header = ['kind', 'innocents', 'in a ring', 'rate', 'ring accounts', 'missed', 'rate', 'flagged in'];
  return `## Errors by kind, over all worlds and seeds\n\n${markdownTable(header, rows)}`;
}

/** What members' posteriors are worth, over all worlds and seeds. */
export function renderCalibration(base: readonly Result[]): string {
  const bins = base.flatMap(({ calibration }) => calibration.bins);
  const rows = [...groupBy(bins, ({ from, to }) => `${from} to ${to}`)]
    .sort(([a], [b]) => Number.parseFloat(a) - Number.parseFloat(b))
    .map(([range, ofRange]) => {
      const count = ofRange.reduce((sum, bin) => sum + bin.count, 0);
      const mean = (of: 'meanProbability' | 'observedShare') =>
        ratio(
          ofRange.reduce((sum, bin) => sum + bin.count * bin[of], 0),
          count,
        );
      return [range, countText(count), shareText(mean('meanProbability')), shareText(mean('observedShare'))];
    });
  const table = markdownTable(['posterior', 'members', 'stated', 'observed'], rows);
  return `## Calibration of members' posteriors\n\n${table}\nBrier score ${shareText(brierOf(base.map(({ calibration }) => calibration)))}.\n`;
}

function brierOf(calibrations: readonly Calibration[]): number | null {
  const forecasts = calibrations.reduce((sum, each) => sum + each.forecasts, 0);
  const squares = calibrations.reduce((sum, each) => sum + (each.brier ?? 0) * each.forecasts, 0);
  return ratio(squares, forecasts);
}
