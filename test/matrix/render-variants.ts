import { shareText } from '../../src/evaluation/figure-text.js';
import { groupBy, worldTitle } from './by-world.js';
import { worstOf } from './figures.js';
import { markdownTable } from './markdown-table.js';
import type { Result } from './result.js';

const HEADER = ['world', 'seeds', 'precision', 'recall', 'recall lost', 'volume recall', 'false rings'];

/** What is read as a ring when a channel is missing or confounders are doubled, one table a variant. */
export function renderVariants(results: readonly Result[]): string {
  const changed = results.filter(({ variant }) => variant !== 'base');
  const base = new Map(
    results.filter(({ variant }) => variant === 'base').map((result) => [cellOf(result), result]),
  );
  const tables = [...groupBy(changed, ({ variant }) => variant)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([variant, ofVariant]) => {
      const rows = [...groupBy(ofVariant, worldTitle)].map(([title, ofWorld]) => rowOf(title, ofWorld, base));
      return `### ${variant}\n\n${markdownTable(HEADER, rows)}`;
    });
  return ['## A channel missing, confounders doubled\n', ...tables].join('\n');
}

function rowOf(
  title: string,
  results: readonly Result[],
  base: ReadonlyMap<string, Result>,
): readonly string[] {
  const worst = worstOf(results.flatMap(({ methods }) => methods['ringtrace, RING'] ?? []));
  const lost = results.flatMap((result) => {
    const before = recallOf(base.get(cellOf(result)));
    const after = recallOf(result);
    return before === null || after === null ? [] : [before - after];
  });
  return [
    title,
    String(results.length),
    shareText(worst.precision),
    shareText(worst.recall),
    lost.length === 0 ? 'n/a' : Math.max(...lost).toFixed(4),
    shareText(worst.volumeRecall),
    String(worst.falseRings),
  ];
}

function recallOf(result: Result | undefined): number | null {
  return result?.methods['ringtrace, RING']?.recall ?? null;
}

/** The same world, size and seed. */
function cellOf({ world, innocents, seed }: Result): string {
  return `${world} ${innocents} ${seed}`;
}
