import type { Command } from 'commander';
import { type DetectSummary, detect } from '../detection/detect.js';
import { withSettings } from '../domain/detection/parameter-settings.js';
import { DEFAULT_PARAMETERS } from '../domain/detection/parameters.js';
import type { CommandContext } from './context.js';
import { dayOf } from './day-argument.js';
import { withDatabase } from './open-database.js';
import { VERSION } from './version.js';

interface Options {
  readonly asOf?: string;
  readonly json?: true;
  readonly set: readonly string[];
  readonly parameters?: true;
}

export function registerDetect(program: Command, context: CommandContext): void {
  program
    .command('detect')
    .description('Find the rings: one detection run over all that was read in')
    .option('--as-of <day>', 'look at data up to the end of this UTC day only, such as 2026-05-10')
    .option(
      '--set <name=number>',
      'change a parameter for this run; may be given again',
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .option('--parameters', 'print the parameters with their defaults, and do nothing else')
    .option('--json', 'print the run as one object on standard output')
    .addHelpText(
      'after',
      `
The parameters are explained in docs/detection.md and kept with the run.
One run at a time over all processes. The result replaces the one before when the run has ended, all at once.
Exit codes: 0 done, 1 failed, 2 wrong usage, 4 another run is at work, 130 interrupted.`,
    )
    .action(async (options: Options) => {
      if (options.parameters) return listParameters(context);
      const parameters = withSettings(DEFAULT_PARAMETERS, options.set);
      const asOfDay = options.asOf === undefined ? undefined : dayOf(options.asOf, '--as-of');
      const summary = await withDatabase(context.config(), (graph) =>
        detect(graph, {
          parameters,
          codeVersion: VERSION,
          asOfDay,
          clock: context.clock,
          signal: context.signal,
          onStep: (name) => context.stderr.write(`${name} …\n`),
        }),
      );
      if (options.json) context.stdout.write(`${JSON.stringify(toJson(summary))}\n`);
      else context.stderr.write(describe(summary));
    });
}

function listParameters({ stdout }: CommandContext): void {
  for (const [name, value] of Object.entries(DEFAULT_PARAMETERS)) stdout.write(`${name}=${value}\n`);
}

function toJson({ groups, ...summary }: DetectSummary): object {
  return {
    ...summary,
    groups: groups.map(({ ringId, reading, confidence, members }) => {
      return { ringId, reading, confidence, accounts: members.length };
    }),
  };
}

function describe(summary: DetectSummary): string {
  const seconds = summary.steps.reduce((sum, step) => sum + step.seconds, 0);
  const { RING, LINKED, DENSE_BENIGN, SUSPECTED } = summary.byReading;
  return [
    `${summary.accounts.toLocaleString('en')} accounts, ${summary.links.toLocaleString('en')} links that tie; ${seconds.toFixed(1)} s`,
    `${RING} rings, ${LINKED} linked, ${DENSE_BENIGN} dense but benign, ${SUSPECTED} suspected`,
    ...summary.steps.map((step) => `  ${step.seconds.toFixed(1).padStart(7)} s  ${step.name}`),
    '',
  ].join('\n');
}
