import { addCounts, type Count } from '../domain/count.js';
import type { DayTraffic } from '../domain/traffic-share.js';
import type { Volume } from '../domain/volume.js';
import type { Row } from '../graph/row.js';
import { type FoundTotal, fromFoundText } from './found-total.js';

type RunState = 'RUNNING' | 'DONE' | 'FAILED';

/** A detection run as it is kept. */
export interface RunRecord {
  readonly runId: string;
  readonly sequence: number;
  readonly state: RunState;
  /** Is it the run whose findings show? */
  readonly current: boolean;
  readonly startedAt: number;
  readonly finishedAt: number | undefined;
  readonly asOfDay: number | undefined;
  readonly watermarkDay: number | undefined;
  readonly codeVersion: string;
  readonly failure: string | undefined;
  /** Where it is while it runs, and where it was when it failed. */
  readonly step: string | undefined;
  readonly stepStartedAt: number | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly steps: readonly { readonly name: string; readonly seconds: number }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly groups: RunGroups | undefined;
  /** By reading; of runs from before this was kept `undefined`. */
  readonly found: readonly FoundTotal[] | undefined;
  /** Have the members and days of its rings been removed to save room? */
  readonly thinned: boolean;
  /** Of all accounts, up to the watermark. */
  readonly allTraffic: Volume;
  /** The same day by day. */
  readonly traffic: readonly DayTraffic[];
}

interface RunGroups {
  readonly ring: number;
  readonly linked: number;
  readonly denseBenign: number;
  readonly suspected: number;
}

export function fromRunRow(row: Row): RunRecord {
  const watermarkDay = row.integer('watermarkDay');
  const sum = (column: string): Count => row.counts(column).reduce(addCounts, 0);
  return {
    runId: row.text('runId'),
    sequence: row.integer('sequence'),
    state: row.text('state') as RunState,
    current: row.boolean('current'),
    startedAt: row.integer('startedAt'),
    finishedAt: row.optionalInteger('finishedAt'),
    asOfDay: row.optionalInteger('asOfDay'),
    watermarkDay: watermarkDay < 0 ? undefined : watermarkDay,
    codeVersion: row.text('codeVersion'),
    failure: row.optionalText('failure'),
    step: row.optionalText('step'),
    stepStartedAt: row.optionalInteger('stepStartedAt'),
    parameters: JSON.parse(row.text('parameters')) as RunRecord['parameters'],
    steps: JSON.parse(row.text('steps')) as RunRecord['steps'],
    counts: JSON.parse(row.text('counts')) as RunRecord['counts'],
    found: row.isNull('found') ? undefined : fromFoundText(row.text('found')),
    thinned: row.boolean('thinned'),
    groups: row.isNull('ringCount') ? undefined : groupsOf(row),
    allTraffic: {
      exchanges: sum('exchanges'),
      inputTokens: sum('inputTokens'),
      outputTokens: sum('outputTokens'),
    },
    traffic: trafficOf(row),
  };
}

function trafficOf(row: Row): readonly DayTraffic[] {
  const exchanges = row.counts('exchanges');
  return row.integers('trafficDays').map((day, place) => ({ day, exchanges: exchanges[place] ?? 0 }));
}

function groupsOf(row: Row): RunGroups {
  return {
    ring: row.integer('ringCount'),
    linked: row.integer('linkedCount'),
    denseBenign: row.integer('denseBenignCount'),
    suspected: row.integer('suspectedCount'),
  };
}
