import type { Command } from 'commander';
import { Option } from 'commander';
import type { Actor } from '../domain/actor.js';
import { Failure } from '../domain/failure.js';
import { askApi } from '../exports/ask-api.js';
import { csvText } from '../exports/csv-text.js';
import { exportedRing } from '../exports/exported-ring.js';
import { jsonLine, jsonText } from '../exports/json-text.js';
import { previewRecord, previewText } from '../exports/preview-text.js';
import { type ActionRow, ringActions } from '../exports/ring-actions.js';
import { writeRingBundle } from '../exports/ring-bundle.js';
import { ringLetter } from '../exports/ring-letter.js';
import { toHtml } from '../exports/to-html.js';
import { toMarkdown } from '../exports/to-markdown.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import type { RingVersion } from '../rings/ring-version.js';
import type { CommandContext } from './context.js';
import { withDatabase } from './open-database.js';
import { isFileError, writeText } from './text-output.js';

interface Options {
  readonly format: 'letter' | 'bundle' | 'actions';
  readonly run?: string;
  readonly html?: true;
  readonly ndjson?: true;
  readonly preview?: true;
  readonly out?: string;
}

/** What one export works with. */
interface Export {
  readonly actor: Actor;
  readonly graph: Graph;
  readonly ring: RingVersion;
  readonly options: RunOptions;
  readonly given: Options;
  readonly context: CommandContext;
}

const ACTION_COLUMNS = [
  'ringId',
  'runId',
  'accountId',
  'step',
  'reason',
  'role',
  'confidence',
  'exchanges',
  'paying',
  'olderThanYear',
  'onCarrierAddress',
  'organization',
] as const;

/** Looking at all members of a large ring, on a loaded server. */
const PAGE_TIMEOUT_MS = 120_000;

/** `ringtrace export ring`. */
export function addExportRing(group: Command, actor: Actor, context: CommandContext): void {
  group
    .command('ring')
    .description('Write one group for other people: a letter, an evidence bundle, recommended actions')
    .argument('<id>', 'the id of the group, as `export rings` lists it')
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(['letter', 'bundle', 'actions'])
        .default('letter'),
    )
    .option('--run <id>', 'as this run found it; without it as the run that shows did')
    .option('--html', 'letter: as one HTML file that prints, instead of Markdown')
    .option('--ndjson', 'actions: one JSON object a line, instead of CSV')
    .option('--preview', 'actions: only whom they would touch, as JSON')
    .option('--out <path>', 'write to a file, for a bundle to a new folder')
    .addHelpText(
      'after',
      `
letter   what the group did and what that rests on; each figure with the run and the query that answers it again
bundle   a folder: letter, members, identifiers, evidence, judgements, run, statements, and a manifest with the SHA-256
         of each file; without --out it is named ring- and the id
actions  the accounts for which review, limit or suspend is recommended, each with a reason code. Whom that would touch
         (paying, older than a year, behind a carrier, organisations) goes to standard error. The platform decides and acts

docs/exports.md says more. Letter and bundle name accounts and thresholds: for the account's holder there is
\`ringtrace export account\`.`,
    )
    .action((ringId: string, given: Options) => exportRing(ringId, given, actor, context));
}

async function exportRing(
  ringId: string,
  given: Options,
  actor: Actor,
  context: CommandContext,
): Promise<void> {
  checkOptions(given);
  await withDatabase(context.config(), async (graph) => {
    const options = { signal: context.signal, timeoutMs: PAGE_TIMEOUT_MS };
    const ring = await exportedRing(actor, graph, ringId, given.run, options);
    const job = { actor, graph, ring, options, given, context };
    if (given.format === 'letter') await exportLetter(job);
    else if (given.format === 'bundle') await exportBundle(job);
    else await exportActions(job);
  });
}

function checkOptions({ format, html, ndjson, preview }: Options): void {
  if (html && format !== 'letter') throw new Failure('USAGE', '--html goes with --format letter');
  if ((ndjson || preview) && format !== 'actions') {
    throw new Failure('USAGE', '--ndjson and --preview go with --format actions');
  }
}

async function exportLetter({ actor, graph, ring, options, given, context }: Export): Promise<void> {
  const letter = await ringLetter(askApi(actor, graph, options), ring);
  await writeText([given.html ? toHtml(letter) : toMarkdown(letter)], given.out, context.stdout);
}

async function exportBundle({ actor, graph, ring, options, given, context }: Export): Promise<void> {
  const out = given.out ?? `ring-${ring.ringId}`;
  try {
    const bundle = await writeRingBundle(actor, graph, ring, out, options);
    context.stdout.write(jsonText({ ringId: ring.ringId, runId: ring.runId, ...bundle }));
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new Failure(
      'USAGE',
      'The folder of --out cannot be written: name a new one in a folder that exists',
      {
        cause: error,
      },
    );
  }
}

async function exportActions({ actor, graph, ring, options, given, context }: Export): Promise<void> {
  const { rows, preview } = await ringActions(actor, graph, ring, options);
  if (given.preview) {
    for await (const _ of rows);
    await writeText([jsonText(previewRecord(preview, ring))], given.out, context.stdout);
    return;
  }
  await writeText(
    given.ndjson ? lines(rows) : csvText(ACTION_COLUMNS, cells(rows)),
    given.out,
    context.stdout,
  );
  context.stderr.write(previewText(preview));
}

async function* lines(rows: AsyncIterable<ActionRow>): AsyncGenerator<string> {
  for await (const row of rows) yield jsonLine(row);
}

async function* cells(rows: AsyncIterable<ActionRow>): AsyncGenerator<Readonly<Record<string, string>>> {
  for await (const row of rows) {
    yield Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')]));
  }
}
