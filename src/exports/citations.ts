import type { Inline } from './document.js';
import { shareText } from './figure-text.js';

/** Where a figure comes from. */
export interface Source {
  readonly place: number;
  /** The figure as the text shows it. */
  readonly shown: string;
  /** The name of the query that answers it. */
  readonly query: string;
  /** Steps to the answer, joined by dots, numbers from 0; two: the first divided by the second. */
  readonly paths: readonly string[];
  /** The values there, as JSON. */
  readonly answers: readonly string[];
}

export interface Citations {
  /** The value at a path of a query's answer, for words and decisions. */
  readonly read: <T>(query: string, path: string) => T;
  /** A figure of the text, with its source. */
  readonly cite: (query: string, path: string, toText: (raw: unknown) => string) => Inline;
  /** The share that one count is of another. */
  readonly share: (query: string, part: string, whole: string) => Inline;
  readonly sources: () => readonly Source[];
}

/** Keeps the source of every figure that a text takes from `answers`, which are by the name of their query. */
export function citations(answers: ReadonlyMap<string, unknown>): Citations {
  const sources: Source[] = [];
  const read = (query: string, path: string): unknown =>
    path
      .split('.')
      .reduce<unknown>(
        (value, step) => (value as Record<string, unknown> | null)?.[step],
        answers.get(query),
      );
  const add = (query: string, paths: readonly string[], shown: string): Inline => {
    const known = sources.find(
      (source) => source.query === query && source.shown === shown && source.paths.join() === paths.join(),
    );
    if (known) return { cited: shown, place: known.place };
    const place = sources.length + 1;
    const values = paths.map((path) => JSON.stringify(read(query, path) ?? null));
    sources.push({ place, shown, query, paths, answers: values });
    return { cited: shown, place };
  };
  return {
    read: <T>(query: string, path: string) => read(query, path) as T,
    cite: (query, path, toText) => add(query, [path], toText(read(query, path))),
    share: (query, part, whole) => {
      const [some, all] = [Number(read(query, part)), Number(read(query, whole))];
      return add(query, [part, whole], shareText(all === 0 ? 0 : some / all));
    },
    sources: () => sources,
  };
}
