import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { Failure } from '../domain/failure.js';
import { READINGS, type Reading } from '../domain/ring.js';
import { evaluate } from '../evaluation/evaluate.js';
import { renderPerturbation } from '../evaluation/perturbation.js';
import { renderReplay } from '../evaluation/render-replay.js';
import { renderTable } from '../evaluation/render-table.js';
import type { Truth } from '../evaluation/truth.js';
import { readTruth } from '../evaluation/truth-csv.js';
import type { Graph } from '../graph/graph.js';
import { readPredictedGroups } from '../rings/predicted-groups.js';
import type { CommandContext } from './context.js';
import { perturbLinks, shareOf } from './evaluate-perturbed.js';
import { dayRangeOf, replayRange } from './evaluate-replay.js';
import { withDatabase } from './open-database.js';

interface Options {
  readonly json?: true;
  readonly readings: string;
  readonly replay?: string;
  readonly perturb?: string;
  readonly seed: string;
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
    .option('--replay <from..to>', 'find groups as of each of these UTC days; say when each ring was founded')
    .option('--perturb <percent>', 'find groups with and without this share of the links; say what stayed')
    .option('--seed <seed>', 'with --perturb: another seed removes other links', '1')
    .option('--json', 'print one object on standard output instead of a table')
    .addHelpText(
      'after',
      `
Without --replay and --perturb the groups of the current run are scored. With either, groups are found anew, once a
day or twice; nothing is stored and the current run stays.
Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.`,
    )
    .action(async (file: string, options: Options) => {
      const readings = readingsOf(options.readings);
      const way = wayOf(options);
      const truth = await truthOf(file, context);
      const { report, table } = await withDatabase(context.config(), (graph) =>
        way(graph, truth, readings, context),
      );
      context.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${table}\n`);
    });
}

interface Outcome {
  readonly report: object;
  readonly table: string;
}

type Way = (
  graph: Graph,
  truth: Truth,
  readings: readonly Reading[],
  context: CommandContext,
) => Promise<Outcome>;

/** What is asked for; throws `USAGE` before anything is read. */
function wayOf({ replay, perturb, seed }: Options): Way {
  if (replay !== undefined && perturb !== undefined)
    throw new Failure('USAGE', 'Give --replay or --perturb, not both');
  if (replay !== undefined) {
    const range = dayRangeOf(replay);
    return async (graph, truth, readings, context) => {
      const rings = await replayRange(graph, truth, readings, range, context);
      return { report: { readings, rings }, table: renderReplay(rings) };
    };
  }
  if (perturb !== undefined) {
    const share = shareOf(perturb);
    return async (graph, _, readings, context) => {
      const report = await perturbLinks(graph, readings, share, seed, context);
      return { report: { readings, ...report }, table: renderPerturbation(report) };
    };
  }
  return async (graph, truth, readings, { signal }) => {
    const report = evaluate(truth, await readPredictedGroups(graph, { signal }), { readings });
    return { report, table: renderTable(report) };
  };
}

async function truthOf(file: string, { stderr }: CommandContext): Promise<Truth> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Failure('INPUT_UNREADABLE', `${file} is not a file that can be read`);
  const { truth, ignoredColumns } = await readTruth(createReadStream(file));
  if (ignoredColumns.length > 0) stderr.write(`Columns not used: ${ignoredColumns.join(', ')}\n`);
  return truth;
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
