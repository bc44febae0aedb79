import { countText } from '../../src/evaluation/figure-text.js';
import { groupBy, worldTitle } from './by-world.js';
import { markdownTable } from './markdown-table.js';
import type { Result } from './result.js';

/** Seconds by step, of the slowest seed. */
export function renderTimes(base: readonly Result[]): string {
  const steps = [...new Set(base.flatMap((result) => result.steps.map(({ name }) => name)))];
  const rows = [...groupBy(base, worldTitle)].map(([title, results]) => {
    const slowest = results.toSorted((a, b) => secondsOf(b) - secondsOf(a))[0]!;
    const seconds = new Map(slowest.steps.map(({ name, seconds }) => [name, seconds]));
    return [
      title,
      countText(slowest.counts.lines),
      countText(slowest.counts.links),
      ...steps.map((step) => seconds.get(step)?.toFixed(1) ?? ''),
    ];
  });
  return `## Seconds by step, slowest seed\n\nTaken while the machine did much else; undisturbed times of the campaign at its own size stand in\n\`docs/evaluation.md\`.\n\n${markdownTable(['world', 'lines', 'links', ...steps], rows)}`;
}

function secondsOf({ steps }: Result): number {
  return steps.reduce((sum, { seconds }) => sum + seconds, 0);
}
