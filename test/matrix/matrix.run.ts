import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, it } from 'vitest';
import { shareText } from '../../src/evaluation/figure-text.js';
import { ROOT } from '../testkit/source-files.js';
import { plannedUnits, type Unit } from './cells.js';
import { codeHash } from './code-hash.js';
import { measure } from './measure.js';
import { prepareWorld } from './prepare-world.js';
import { renderResults } from './render-results.js';
import { type Result, readResults, resultFile, writeResult } from './result.js';
import type { Variant } from './variants.js';
import { withServer } from './with-server.js';

const FOLDER = resolve(process.env.MATRIX_RESULTS ?? join(ROOT, 'docs', 'detection-results'));
const REDO = process.env.MATRIX_REDO ?? 'nothing';
const CODE = codeHash();

const units = plannedUnits(process.env)
  .map((unit) => ({ ...unit, variants: unit.variants.filter((variant) => isToDo(unit, variant)) }))
  .filter(({ variants }) => variants.length > 0);
const cells = units.reduce((sum, { variants }) => sum + variants.length, 0);
let done = 0;

const writePage = () => writeFileSync(`${FOLDER}.md`, renderResults(readResults(FOLDER), CODE));
afterEach(writePage);

describe('the matrix', () => {
  it.each(units.map((unit) => [titleOf(unit), unit] as const))('%s', async (_, unit) => {
    await withServer(async (graph, folder) => {
      const ready = await prepareWorld(graph, unit, folder);
      for (const variant of unit.variants) {
        const result = await measure(graph, ready, variant, CODE);
        writeResult(FOLDER, result);
        done += 1;
        console.log(`${done} of ${cells}  ${progressOf(result)}`);
      }
    });
  });

  it('has its page', writePage);
});

function isToDo({ world, innocents, seed }: Unit, variant: Variant): boolean {
  const file = resultFile(FOLDER, { world: world.name, innocents, seed, variant: variant.name });
  if (REDO === 'all' || !existsSync(file)) return true;
  return REDO === 'stale' && (JSON.parse(readFileSync(file, 'utf8')) as Result).code !== CODE;
}

function titleOf({ world, innocents, seed, variants }: Unit): string {
  return `${world.name} ${innocents} ${seed}: ${variants.map(({ name }) => name).join(', ')}`;
}

function progressOf({ world, innocents, seed, variant, methods, steps }: Result): string {
  const { precision, recall, wholeRings, rings, falseRings } = methods['ringtrace, RING']!;
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return [
    `${world} ${innocents} ${seed} ${variant}`,
    `precision ${shareText(precision)}`,
    `recall ${shareText(recall)}`,
    `whole ${wholeRings} of ${rings}`,
    `false rings ${falseRings}`,
    `${seconds.toFixed(0)} s`,
  ].join('  ');
}
