import { DAY_MS } from '../../src/domain/time.js';
import type { Dump } from './dump.js';
import type { Truth } from './truth.js';

interface DumpedDay {
  readonly id: string;
  readonly day: {
    readonly day: number;
    readonly exchanges: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly cells: readonly string[];
    readonly volumes: readonly number[];
    readonly hours: readonly number[];
  };
}

interface DumpedLink {
  readonly id: string;
  readonly key: string;
  readonly used: {
    readonly exchanges: number;
    readonly firstAt: number;
    readonly lastAt: number;
    readonly days: readonly number[];
  };
}

/** The same figures as `countTruth`, read from the graph. */
export function truthOfDump(dump: Dump): Truth {
  const days: Record<string, readonly [number, number, number]> = {};
  const cells: Record<string, number> = {};
  const hours: Record<string, number> = {};
  for (const { id, day } of dump.days as DumpedDay[]) {
    const date = new Date(day.day * DAY_MS).toISOString().slice(0, 10);
    days[`${id}|${date}`] = [day.exchanges, day.inputTokens, day.outputTokens];
    day.cells.forEach((cell, place) => {
      cells[`${id}|${date}|${cell}`] = day.volumes[place * 3]!;
    });
    day.hours.forEach((exchanges, hour) => {
      if (exchanges > 0) hours[`${id}|${date}|${hour}`] = exchanges;
    });
  }
  const links: Record<string, readonly [number, number, number, number]> = {};
  for (const { id, key, used } of dump.links as DumpedLink[]) {
    links[`${id}|${key}`] = [used.exchanges, used.firstAt, used.lastAt, used.days.length];
  }
  const sum = (at: 0 | 1 | 2) => Object.values(days).reduce((total, day) => total + day[at], 0);
  const keys = (dump.identifiers as { identifier: { kind: string; value: string } }[]).map(
    ({ identifier }) => identifier,
  );
  return {
    exchanges: sum(0),
    inputTokens: sum(1),
    outputTokens: sum(2),
    days,
    cells,
    hours,
    links,
    sharedFingerprints: keys
      .filter(({ kind }) => kind === 'promptFingerprint')
      .map(({ value }) => value)
      .sort(),
  };
}
