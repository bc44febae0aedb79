import { createWriteStream, openSync, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import { Failure } from '../domain/failure.js';
import type { Graph } from '../graph/graph.js';
import { ingest, type RejectedLine } from '../ingest/ingest.js';
import { promote } from '../ingest/promotion.js';
import type { TombstoneKeys } from '../ingest/tombstone.js';
import { collectEarlier } from './collect-earlier.js';
import type { CommandContext } from './context.js';
import { EXIT_SOME_REJECTED } from './exit-code.js';
import { addRunSummaries, type IngestRunSummary, NOTHING_INGESTED, reportSummary } from './ingest-summary.js';
import { ingestTable } from './ingest-table.js';
import { withDatabase } from './open-database.js';
import { openSource } from './open-source.js';
import { showProgress } from './progress.js';
import { openSources, type Source } from './sources.js';
import { readTableOptions, type TableSource } from './table-source.js';
import { tombstoneKeysOf } from './tombstone-keys.js';

interface Options {
  readonly again?: true;
  readonly json?: true;
  readonly rejected?: string;
  readonly mapping?: string;
  readonly delimiter?: string;
  readonly quote?: string;
}

interface FileRejection extends RejectedLine {
  readonly source: string;
}

/** Reasons shown on the terminal; the rest is in the file of `--rejected`. */
const SHOWN_REJECTIONS = 10;

export function registerIngest(program: Command, context: CommandContext): void {
  program
    .command('ingest')
    .description(
      'Read records (NDJSON, CSV, Parquet) into the graph, each counted once however often it is sent',
    )
    .argument('<file...>', 'files, unpacked when they end in .gz or .zst; - for standard input')
    .option('--again', 'read files from their beginning, even where an earlier run got further')
    .option('--json', 'print one summary object on standard output')
    .option('--rejected <file>', 'write the refused lines (source, line, code, reason) to a file, as NDJSON')
    .option('--mapping <file>', 'say which records the rows of CSV and Parquet files give (JSON)')
    .option('--delimiter <character>', 'between the cells of CSV files; tab for a tab')
    .option('--quote <character>', 'around cells of CSV files')
    .addHelpText(
      'after',
      `
It is safe to interrupt and run again: what was written is not counted twice, and the same file, whatever its name,
goes on where it was left. A changed file, a table and standard input are read from their beginning.
Formats are published in schema/records.schema.json and schema/mapping.schema.json, with examples in
docs/ingest-sources.md.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some lines were refused, 130 interrupted.`,
    )
    .action((files: string[], options: Options) => runIngest(files, options, context));
}

async function runIngest(files: readonly string[], options: Options, context: CommandContext): Promise<void> {
  collectEarlier();
  const config = context.config();
  const sources = await openSources(files, await readTableOptions(options));
  const rejections = openRejections(options.rejected, context);
  const started = performance.now();
  const summary = await withDatabase(config, async (graph) => {
    let total = NOTHING_INGESTED;
    for (const source of sources) {
      const one = await ingestOne(graph, source, {
        again: options.again ?? false,
        dedupDays: config.dedupDays,
        tombstoneKeys: tombstoneKeysOf(config.tombstoneKeysFile),
        onRejected: rejections.take,
        context,
      });
      total = addRunSummaries(total, one);
    }
    await promoteWithProgress(graph, context);
    return total;
  }).finally(rejections.close);
  reportSummary(summary, (performance.now() - started) / 1000, options.json ?? false, context);
  if (summary.rejectedCount > 0) context.setExitCode(EXIT_SOME_REJECTED);
}

interface OneOptions {
  readonly again: boolean;
  readonly dedupDays: number;
  readonly tombstoneKeys: TombstoneKeys;
  readonly onRejected: (rejected: FileRejection) => void;
  readonly context: CommandContext;
}

async function ingestOne(
  graph: Graph,
  source: Source | TableSource,
  options: OneOptions,
): Promise<IngestRunSummary> {
  const { again, dedupDays, tombstoneKeys, onRejected, context } = options;
  const { clock, signal, stderr } = context;
  const bar = showProgress(stderr, source.name, source.bytes);
  const started = performance.now();
  let line = 0;
  try {
    const ingestOptions = {
      clock,
      dedupDays,
      tombstoneKeys,
      signal,
      onRejected: (rejected: RejectedLine) => onRejected({ source: source.name, ...rejected }),
      onWritten: (records: number, writtenLine: number) => {
        line = writtenLine;
        const rate = Math.round(records / ((performance.now() - started) / 1000));
        bar.note(`${records.toLocaleString('en')} records, ${rate.toLocaleString('en')}/s`);
      },
    };
    if ('openTable' in source) {
      const summary = await ingestTable(graph, source, { ...ingestOptions, onBytes: bar.advance });
      return { ...summary, skipped: 0, skippedRefused: 0 };
    }
    const opened = await openSource(graph, source, bar, again, signal);
    const { lines: skipped, refused: skippedRefused } = opened.cursor?.start ?? { lines: 0, refused: 0 };
    line = skipped;
    const summary = await ingest(graph, opened.source, {
      ...ingestOptions,
      ...(opened.cursor && { cursor: opened.cursor }),
    });
    return { ...summary, skipped, skippedRefused };
  } catch (error) {
    if (!signal.aborted) throw error;
    if (line > 0 && !('openTable' in source) && source.bytes !== undefined)
      stderr.write(`${source.name}: the next run goes on after line ${line}\n`);
    throw signal.reason;
  } finally {
    bar.stop();
  }
}

async function promoteWithProgress(graph: Graph, context: CommandContext): Promise<void> {
  const bar = showProgress(context.stderr, 'shared prompts', undefined);
  try {
    await promote(graph, {
      signal: context.signal,
      onFolded: (waiting) => bar.note(`${waiting.toLocaleString('en')} traces to look through`),
    });
  } catch (error) {
    if (context.signal.aborted)
      context.stderr.write(
        'All records are in the graph; the next ingest or detect goes on with shared prompts\n',
      );
    throw error;
  } finally {
    bar.stop();
  }
}

function openRejections(file: string | undefined, context: CommandContext) {
  const out = file === undefined ? undefined : createRejectedFile(file);
  let shown = 0;
  return {
    take: (rejected: FileRejection) => {
      out?.write(`${JSON.stringify(rejected)}\n`);
      if (shown++ < SHOWN_REJECTIONS) {
        context.stderr.write(`${rejected.source}:${rejected.line}: ${rejected.code}: ${rejected.message}\n`);
      }
    },
    close: async () => {
      if (shown > SHOWN_REJECTIONS)
        context.stderr.write(`… and ${shown - SHOWN_REJECTIONS} more refused lines\n`);
      out?.end();
      if (out) await finished(out);
    },
  };
}

function createRejectedFile(file: string): WriteStream {
  try {
    return createWriteStream(file, { fd: openSync(file, 'w', 0o600) });
  } catch (error) {
    throw new Failure('USAGE', `${file} cannot be written: --rejected needs a file in a folder that exists`, {
      cause: error,
    });
  }
}
