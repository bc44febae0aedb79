import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { Failure } from '../domain/failure.js';
import { READINGS, type Reading } from '../domain/ring.js';
import { evaluate } from '../evaluation/evaluate.js';
import { renderTable } from '../evaluation/render-table.js';
import { readTruth } from '../evaluation/truth-csv.js';
import { readPredictedGroups } from '../rings/predicted-groups.js';
import type { CommandContext } from './context.js';
import { withDatabase } from './open-database.js';

interface Options {
  readonly json?: true;
  readonly readings: string;
}

export function registerEvaluate(program: Command, context: CommandContext): void {
  program
    .command('evaluate')
    .description('Score the current rings against known labels')
    .argument(
      '<truth.csv>',
      'columns accountId, ring (blank: innocent), and if you have them kind, exchanges',
    )
    .option('--readings <list>', 'readings that count as convicted, with commas: ring,linked,…', 'ring')
    .option('--json', 'print one object on standard output instead of a table')
    .action(async (file: string, options: Options) => {
      const readings = readingsOf(options.readings);
      const found = await stat(file).catch(() => undefined);
      if (!found?.isFile()) throw new Failure('INPUT_UNREADABLE', `${file} is not a file that can be read`);
      const { truth, ignoredColumns } = await readTruth(createReadStream(file));
      if (ignoredColumns.length > 0) context.stderr.write(`Columns not used: ${ignoredColumns.join(', ')}\n`);
      const groups = await withDatabase(context.config(), (graph) =>
        readPredictedGroups(graph, { signal: context.signal }),
      );
      const report = evaluate(truth, groups, { readings });
      context.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${renderTable(report)}\n`);
    });
}

/** Readings as the command line names them: `ring,linked`. */
export function readingsOf(list: string): readonly Reading[] {
  return list.split(',').map((name) => {
    const reading = READINGS.find((known) => known === name.trim().toUpperCase());
    if (!reading) {
      throw new Failure(
        'USAGE',
        `--readings takes ${READINGS.map((known) => known.toLowerCase()).join(', ')}`,
      );
    }
    return reading;
  });
}
