import type { Reading } from '../../domain/ring.js';
import { shareOfTraffic } from '../../domain/traffic-share.js';
import { partsBy, sumCells } from '../../domain/volume-parts.js';
import { type Maybe, type RangeArguments, toDayRange } from '../arguments.js';
import type { ApiContext } from '../context.js';
import { ringTotals, type RingTotals as Totals } from '../ring-totals.js';
import type { RingVolume as OfRing } from '../ring-volume.js';

interface TotalsArguments extends RangeArguments {
  readonly readings: Maybe<readonly Reading[]>;
  readonly asOf?: Maybe<Date>;
}

export const RingTotalsQuery = {
  ringTotals: (_: unknown, args: TotalsArguments, context: ApiContext) =>
    ringTotals(args.readings ?? ['RING'], toDayRange(args), args.asOf?.getTime(), context),
};

export const RingTotals = {
  run: ({ runId }: Totals, _: unknown, { loaders }: ApiContext) => loaders.run.load(runId),
  accountsInSeveral: ({ several }: Totals) => several.length,
  exchanges: ({ cells }: Totals) => sumCells(cells).exchanges,
  inputTokens: ({ cells }: Totals) => sumCells(cells).inputTokens,
  outputTokens: ({ cells }: Totals) => sumCells(cells).outputTokens,
  byModel: ({ cells }: Totals) => partsBy('model', cells),
  byCapability: ({ cells }: Totals) => partsBy('capability', cells),
  shareOfAllTraffic: ({ share }: Totals) => share,
};

export const VolumeShare = {
  shareOfAllTraffic: async ({ version, range, days }: OfRing, _: unknown, { loaders }: ApiContext) => {
    const { exchanges } = sumCells(days.flatMap(({ cells }) => cells));
    const run = await loaders.run.load(version.runId);
    return run && shareOfTraffic(exchanges, run.traffic, range);
  },
};
