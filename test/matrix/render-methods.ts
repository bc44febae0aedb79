import { countText, shareText } from '../../src/evaluation/figure-text.js';
import { groupBy, worldTitle } from './by-world.js';
import { type Figures, worstOf } from './figures.js';
import { markdownTable } from './markdown-table.js';
import { METHODS, type Method } from './methods.js';
import type { Result } from './result.js';

const HEADER = [
  'precision',
  'recall',
  'pair F1',
  'B-cubed F1',
  'rings whole',
  'volume recall',
  'volume precision',
  'groups',
  'false rings',
];

/** What is read as a ring, one row a world. */
export function renderOverview(base: readonly Result[]): string {
  const rows = [...groupBy(base, worldTitle)].map(([title, results]) => [
    title,
    String(results.length),
    ...cellsOf(worstOf(figuresOfMethod(results, 'ringtrace, RING'))),
  ]);
  return `## What is read as a ring\n\n${markdownTable(['world', 'seeds', ...HEADER], rows)}`;
}

/** Every method, one table a world. */
export function renderComparison(base: readonly Result[]): string {
  const tables = [...groupBy(base, worldTitle)].map(([title, results]) => {
    const rows = METHODS.flatMap((method) => {
      const figures = figuresOfMethod(results, method);
      return figures.length === 0 ? [] : [[method, ...cellsOf(worstOf(figures))]];
    });
    return `### ${title}\n\n${markdownTable(['method', ...HEADER], rows)}`;
  });
  return ['## Beside plain rules\n', ...tables].join('\n');
}

function figuresOfMethod(results: readonly Result[], method: Method): readonly Figures[] {
  return results.flatMap(({ methods }) => methods[method] ?? []);
}

function cellsOf(figures: Figures): readonly string[] {
  return [
    shareText(figures.precision),
    shareText(figures.recall),
    shareText(figures.pairF1),
    shareText(figures.bCubedF1),
    `${figures.wholeRings} of ${figures.rings}`,
    shareText(figures.volumeRecall),
    shareText(figures.volumePrecision),
    countText(figures.groups),
    countText(figures.falseRings),
  ];
}
