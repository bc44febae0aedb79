import { type Command, Option } from 'commander';
import type { Config } from '../config.js';
import { type DetectOptions, type DetectSummary, detect } from '../detection/detect.js';
import { withSettings } from '../domain/detection/parameter-settings.js';
import { DEFAULT_PARAMETERS } from '../domain/detection/parameters.js';
import type { Graph } from '../graph/graph.js';
import { prune } from '../retention/prune.js';
import type { AnnounceRun } from '../runs/finish-run.js';
import { announceRun } from '../webhooks/announce-run.js';
import type { CommandContext } from './context.js';
import { dayOf, timeOf } from './day-argument.js';
import { withDatabase } from './open-database.js';
import { OPERATOR } from './operator.js';
import type { Parent } from './parent-process.js';
import { VERSION } from './version.js';

interface Options {
  readonly asOf?: string;
  readonly unlessSince?: string;
  readonly json?: true;
  readonly set: readonly string[];
  readonly parameters?: true;
  readonly tellParent?: true;
}

export function registerDetect(program: Command, context: CommandContext): void {
  program
    .command('detect')
    .description('Find the rings: one detection run over all that was read in')
    .option('--as-of <day>', 'look at data up to the end of this UTC day only, such as 2026-05-10')
    .option(
      '--unless-since <time>',
      'do nothing when a run over all data that ended well has begun at this time (RFC 3339) or since',
    )
    .option(
      '--set <name=number>',
      'change a parameter for this run; may be given again',
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .option('--parameters', 'print the parameters with their defaults, and do nothing else')
    .addOption(
      new Option('--tell-parent', 'for a server that runs detection in a process of its own').hideHelp(),
    )
    .option('--json', 'print the run as one object on standard output')
    .addHelpText(
      'after',
      `
The parameters are explained in docs/detection.md and kept with the run.
One run at a time over all processes. The result replaces the one before when the run has ended, all at once.
Exit codes: 0 done, or nothing to do by --unless-since, 1 failed, 2 wrong usage, 4 another run is at work, 130 interrupted.`,
    )
    .action(async (options: Options) => {
      if (options.parameters) return listParameters(context);
      const parameters = withSettings(DEFAULT_PARAMETERS, options.set);
      const asOfDay = options.asOf === undefined ? undefined : dayOf(options.asOf, '--as-of');
      const unlessSince =
        options.unlessSince === undefined ? undefined : timeOf(options.unlessSince, '--unless-since');
      const config = context.config();
      const parent = options.tellParent && context.joinParent?.();
      const startedBy = parent ? await startedFor(parent) : { actor: OPERATOR };
      const summary = await withDatabase(config, async (graph) => {
        const found = await detect(graph, {
          ...startedBy,
          parameters,
          codeVersion: VERSION,
          asOfDay,
          unlessSince,
          retentionDays: config.runRetentionDays,
          clock: context.clock,
          signal: context.signal,
          announce: announcement(config, asOfDay, context),
          onBegun: (runId) => parent?.tell({ runId }),
          ...(!parent && { onStep: (name: string) => void context.stderr.write(`${name} …\n`) }),
        });
        await pruneAfter(graph, config.identifierRetentionDays, context);
        return found;
      });
      if (parent) return;
      if (options.json) context.stdout.write(`${JSON.stringify(toJson(summary))}\n`);
      else context.stderr.write(describe(summary));
    });
}

/** Of a run that looks back nobody is told: to it later rings are not there. */
function announcement(
  { webhook }: Config,
  asOfDay: number | undefined,
  { clock }: CommandContext,
): AnnounceRun | undefined {
  if (!webhook || asOfDay !== undefined) return undefined;
  return (tx, runId) => announceRun(tx, runId, clock());
}

/** The run shows by now: what cannot be removed is left to the next one. */
async function pruneAfter(
  graph: Graph,
  days: number | undefined,
  { clock, logger, signal }: CommandContext,
): Promise<void> {
  if (days === undefined) return;
  try {
    const pruned = await prune(OPERATOR, graph, { days, dryRun: false, now: clock(), signal });
    logger.info(pruned, 'identifiers pruned');
  } catch (err) {
    logger.warn({ err }, 'old identifiers were not all pruned; the next run goes on');
  }
}

/** A server says for whom it starts a run, and has asked whether they may. Not by an argument: everybody sees these. */
async function startedFor({ said }: Parent): Promise<Pick<DetectOptions, 'actor' | 'requestId'>> {
  return (await said) as Pick<DetectOptions, 'actor' | 'requestId'>;
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
