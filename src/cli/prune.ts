import { type Command, InvalidArgumentError } from 'commander';
import { prune } from '../retention/prune.js';
import type { CommandContext } from './context.js';
import { withDatabase } from './open-database.js';
import { OPERATOR } from './operator.js';

interface Options {
  readonly days: number;
  readonly dryRun?: boolean;
  readonly json?: true;
}

const DAYS_LIMIT = 36_500;

/** Adds `prune`: removes identifiers that tie nobody to anybody and that nobody has shown for long. */
export function registerPrune(program: Command, context: CommandContext): void {
  program
    .command('prune')
    .description('Remove identifiers that one account alone showed, and nobody for some days')
    .requiredOption('--days <n>', 'days since anybody showed it', toDays)
    .option('--dry-run', 'count what would go, and change nothing')
    .option('--json', 'print the counts as one object on standard output')
    .addHelpText(
      'after',
      `
An identifier that two accounts showed stays, however old, and so does one that bound a ring in a run that is kept. A
second account that shows a removed one later is not tied to the first by it. It is safe beside an ingest, and after an
interruption. RINGTRACE_IDENTIFIER_RETENTION_DAYS has it done after each detection run.
Exit codes: 0 done, 1 failed, 2 wrong usage, 4 a detection run is at work, 130 interrupted.`,
    )
    .action((options: Options) => runPrune(options, context));
}

async function runPrune({ days, dryRun = false, json }: Options, context: CommandContext): Promise<void> {
  const { stdout, stderr, signal, clock } = context;
  const pruned = await withDatabase(context.config(), (graph) =>
    prune(OPERATOR, graph, { days, dryRun, now: clock(), signal }),
  );
  if (json) {
    stdout.write(`${JSON.stringify({ days, dryRun, ...pruned })}\n`);
    return;
  }
  const { looked, identifiers, traces } = pruned;
  stderr.write(
    `${looked} identifiers looked at: ${identifiers} ${dryRun ? 'would go' : 'removed'}, and ${traces} held-back prompt traces\n`,
  );
}

function toDays(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= DAYS_LIMIT) return value;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${DAYS_LIMIT}.`);
}
