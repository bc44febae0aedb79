import { shareText } from '../../src/evaluation/figure-text.js';
import { groupBy, worldTitle } from './by-world.js';
import { worstOf } from './figures.js';
import { markdownTable } from './markdown-table.js';
import type { Result } from './result.js';
import { SETTING } from './variants.js';

const HEADER = ['parameter', 'seeds', 'precision', 'recall', 'volume recall', 'rings read', 'false rings'];

/** What is read as a ring when one parameter of detection is moved, one table a world; nothing where none was. */
export function renderSettings(results: readonly Result[]): string {
  const isMoved = ({ variant }: Result) => variant.startsWith(SETTING);
  const moved = new Set(results.filter(isMoved).map(worldTitle));
  if (moved.size === 0) return '';
  const shown = results.filter((result) => result.variant === 'base' || isMoved(result));
  const tables = [...groupBy(shown, worldTitle)]
    .filter(([title]) => moved.has(title))
    .map(([title, ofWorld]) => {
      const rows = [...groupBy(ofWorld, ({ variant }) => variant)].map(([variant, some]) =>
        rowOf(variant, some),
      );
      return `### ${title}\n\n${markdownTable(HEADER, rows)}`;
    });
  return ['## A parameter moved\n', ...tables].join('\n');
}

function rowOf(variant: string, results: readonly Result[]): readonly string[] {
  const worst = worstOf(results.flatMap(({ methods }) => methods['ringtrace, RING'] ?? []));
  return [
    variant === 'base' ? 'as they are' : `\`${variant.slice(SETTING.length)}\``,
    String(results.length),
    shareText(worst.precision),
    shareText(worst.recall),
    shareText(worst.volumeRecall),
    results.map(({ byReading }) => byReading.RING).join(', '),
    String(worst.falseRings),
  ];
}
