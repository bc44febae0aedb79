import { day, daysAfter } from '../format/time.js';

interface Series {
  readonly name: string;
  readonly points: readonly { readonly at: string; readonly exchanges: number | string }[];
}

export interface StackedDays {
  readonly days: readonly string[];
  /** For each layer a value a day; the last is all series beyond the first so many. */
  readonly layers: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Several series over the same days, the first `apart` of them each as a layer, the others together as one. */
export function stackDays(series: readonly Series[], apart: number): StackedDays {
  const all = series.flatMap(({ points }) => points.map(({ at }) => day(at))).sort();
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return { days: [], layers: [] };
  const days: string[] = [];
  for (let at = first; at <= last; at = daysAfter(at, 1)) days.push(at);
  const place = new Map(days.map((name, at) => [name, at]));
  const sum = (some: readonly Series[]) => {
    const values = days.map(() => 0);
    for (const { points } of some) {
      for (const { at, exchanges } of points) {
        const index = place.get(day(at)) ?? 0;
        values[index] = (values[index] ?? 0) + Number(exchanges);
      }
    }
    return values;
  };
  const layers = series.slice(0, apart).map((one) => ({ name: one.name, values: sum([one]) }));
  const rest = series.slice(apart);
  return {
    days,
    layers: rest.length === 0 ? layers : [...layers, { name: `${rest.length} more`, values: sum(rest) }],
  };
}
