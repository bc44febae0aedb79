import { renderCalibration, renderKinds } from './render-errors.js';
import { renderComparison, renderOverview } from './render-methods.js';
import { renderSettings } from './render-settings.js';
import { renderTimes } from './render-times.js';
import { renderVariants } from './render-variants.js';
import type { Result } from './result.js';
import { SETTING } from './variants.js';

const HEAD = `# Detection results

Measured on synthetic worlds (\`docs/worlds.md\`) with a real database; the figures are explained in
\`docs/evaluation.md\`. Written by \`npm run evaluate:matrix\` from the files in \`docs/detection-results\`: one file a
world, size, seed and variant. What has a file is not measured again, so that the command goes on where it was
interrupted.

| setting                         | says                                                                                                |
| ------------------------------- | --------------------------------------------------------------------------------------------------- |
| \`MATRIX_WORLDS\`, \`MATRIX_SEEDS\` | only these, with commas                                                                             |
| \`MATRIX_VARIANTS\`               | only these: \`base\`, \`without-CHANNEL\`, \`double-FAMILY\`, \`double-KIND\` for one kind, \`set-PARAMETER=VALUE\` |
| \`MATRIX_ACCOUNTS\`               | innocents of each world; its rings grow or shrink alike                                             |
| \`MATRIX_REDO\`                   | \`stale\`: also what was measured with other code; \`all\`: everything                                  |
| \`MATRIX_RESULTS\`                | another folder for the files; the page then stands beside it                                        |
| \`MATRIX_HEAP\`                   | memory of the database, \`2g\` unless told                                                            |

Figures are those of the worst seed, figure by figure. \`n/a\`: there is no such figure, such as the precision of a
method that found nothing, or the recall in a world without a ring.
`;

/** The account precision that must not be missed in any world. */
const PRECISION_NEEDED = 0.99;

/** All results as one page. `code` is that of now. */
export function renderResults(results: readonly Result[], code: string): string {
  const base = results.filter(({ variant }) => variant === 'base');
  const sections = [
    HEAD,
    renderStanding(results, code),
    renderOverview(base),
    renderComparison(base),
    renderVariants(results.filter(({ variant }) => !variant.startsWith(SETTING))),
    renderSettings(results),
    renderKinds(base),
    renderCalibration(base),
    renderTimes(base),
  ];
  return sections.join('\n');
}

function renderStanding(results: readonly Result[], code: string): string {
  const stale = results.filter((result) => result.code !== code).length;
  const below = results.filter(({ methods }) => {
    const precision = methods['ringtrace, RING']?.precision ?? null;
    return precision !== null && precision < PRECISION_NEEDED;
  });
  const names = below.map(
    ({ world, innocents, seed, variant }) => `\`${world}.${innocents}.${seed}.${variant}\``,
  );
  const standing = [
    `${results.length} results, of which ${stale} were measured with other code than that beside this page.`,
    names.length === 0
      ? `Account precision is at least ${PRECISION_NEEDED} in each of them, or nothing was found.`
      : `Account precision is below ${PRECISION_NEEDED} in ${names.length}: ${names.join(', ')}.`,
  ];
  return `${standing.join('\n')}\n`;
}
