import type { Command } from 'commander';
import { Failure } from '../domain/failure.js';
import { READINGS, type Reading } from '../domain/ring.js';
import { type CsvRow, csvText } from '../exports/csv-text.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { allMembers } from '../rings/all-members.js';
import { allRings } from '../rings/all-rings.js';
import { shownRun } from '../runs/shown-run.js';
import type { CommandContext } from './context.js';
import { addExportAccount } from './export-account.js';
import { addExportRing } from './export-ring.js';
import { withDatabase } from './open-database.js';
import { OPERATOR } from './operator.js';
import { writeText } from './text-output.js';

interface Options {
  readonly readings: string;
  readonly out?: string;
}

const MEMBER_COLUMNS = [
  'ringId',
  'accountId',
  'role',
  'reading',
  'confidence',
  'joinedAt',
  'exchanges',
] as const;
const RING_COLUMNS = [
  'ringId',
  'reading',
  'state',
  'accounts',
  'coreAccounts',
  'exchanges',
  'inputTokens',
  'outputTokens',
  'firstActivityAt',
  'lastActivityAt',
  'confidence',
  'exposure',
] as const;

/** A page of ten thousand members, sorted on a loaded server. */
const PAGE_TIMEOUT_MS = 120_000;

type Rows = (
  graph: Graph,
  runId: string,
  readings: readonly Reading[],
  options: RunOptions,
) => AsyncIterable<CsvRow>;

/** `ringtrace export`. */
export function registerExport(program: Command, context: CommandContext): void {
  const group = program
    .command('export')
    .description('Write what a finished run found, for other tools and other people');
  const add = (name: string, description: string, columns: readonly string[], rows: Rows) =>
    group
      .command(name)
      .description(description)
      .option('--readings <list>', 'groups read as these: ring, linked, dense_benign, suspected', 'ring')
      .option('--out <file>', 'write to a file; without it to standard output')
      .action((options: Options) => exportCsv(columns, rows, options, context));
  add('members', 'CSV: one row a member of a group, by ring and account id', MEMBER_COLUMNS, memberRows);
  add('rings', 'CSV: one row a group, by ring id', RING_COLUMNS, ringRows);
  addExportRing(group, OPERATOR, context);
  addExportAccount(group, OPERATOR, context);
}

async function exportCsv(
  columns: readonly string[],
  rows: Rows,
  { readings, out }: Options,
  context: CommandContext,
): Promise<void> {
  const wanted = toReadings(readings);
  await withDatabase(context.config(), async (graph) => {
    const options = { signal: context.signal, timeoutMs: PAGE_TIMEOUT_MS };
    const runId = await shownRun(OPERATOR, graph, options);
    if (runId === undefined) {
      throw new Failure(
        'PREREQUISITE_MISSING',
        'No detection run has finished: run `ringtrace detect` first',
      );
    }
    await writeText(csvText(columns, rows(graph, runId, wanted, options)), out, context.stdout);
  });
}

function toReadings(list: string): readonly Reading[] {
  return list.split(',').map((name) => {
    const reading = READINGS.find((known) => known === name.trim().toUpperCase());
    if (reading) return reading;
    throw new Failure('USAGE', `--readings knows ${READINGS.map((known) => known.toLowerCase()).join(', ')}`);
  });
}

async function* memberRows(...[graph, runId, readings, options]: Parameters<Rows>): AsyncGenerator<CsvRow> {
  for await (const { ringId, versionId, reading } of allRings(OPERATOR, graph, runId, readings, options)) {
    for await (const member of allMembers(OPERATOR, graph, versionId, options)) {
      const { accountId, role, confidence, joinedAt, exchanges } = member;
      yield {
        ringId,
        accountId,
        role,
        reading,
        confidence: String(confidence),
        joinedAt: timeText(joinedAt),
        exchanges: String(exchanges),
      };
    }
  }
}

async function* ringRows(...[graph, runId, readings, options]: Parameters<Rows>): AsyncGenerator<CsvRow> {
  for await (const ring of allRings(OPERATOR, graph, runId, readings, options)) {
    yield {
      ringId: ring.ringId,
      reading: ring.reading,
      state: ring.state,
      accounts: String(ring.accounts),
      coreAccounts: String(ring.coreAccounts),
      exchanges: String(ring.exchanges),
      inputTokens: String(ring.inputTokens),
      outputTokens: String(ring.outputTokens),
      firstActivityAt: timeText(ring.firstActivityAt),
      lastActivityAt: timeText(ring.lastActivityAt),
      confidence: String(ring.confidence),
      exposure: String(ring.exposure),
    };
  }
}

function timeText(ms: number | undefined): string {
  return ms === undefined ? '' : new Date(ms).toISOString();
}
