import { createWriteStream, openSync, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import { Failure } from '../domain/failure.js';
import type { RejectionCode } from '../domain/rejection.js';
import type { Graph } from '../graph/graph.js';
import { type IngestSummary, ingest, type RejectedLine } from '../ingest/ingest.js';
import { promote } from '../ingest/promotion.js';
import { collectEarlier } from './collect-earlier.js';
import type { CommandContext } from './context.js';
import { EXIT_SOME_REJECTED } from './exit-code.js';
import { withDatabase } from './open-database.js';
import { type Progress, showProgress } from './progress.js';
import { openSources, type Source } from './sources.js';

interface Options {
  readonly json?: true;
  readonly rejected?: string;
}

interface FileRejection extends RejectedLine {
  readonly source: string;
}

/** Reasons shown on the terminal; the rest is in the file of `--rejected`. */
const SHOWN_REJECTIONS = 10;

export function registerIngest(program: Command, context: CommandContext): void {
  program
    .command('ingest')
    .description('Read records (NDJSON) into the graph, each counted once however often it is sent')
    .argument('<file...>', 'files, gzipped when they end in .gz; - for standard input')
    .option('--json', 'print one summary object on standard output')
    .option('--rejected <file>', 'write the refused lines (source, line, code, reason) to a file, as NDJSON')
    .addHelpText(
      'after',
      `
It is safe to interrupt and run again: what was written is not counted twice.
The record format is published in schema/records.schema.json.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some lines were refused, 130 interrupted.`,
    )
    .action((files: string[], options: Options) => runIngest(files, options, context));
}

async function runIngest(files: readonly string[], options: Options, context: CommandContext): Promise<void> {
  collectEarlier();
  const config = context.config();
  const sources = await openSources(files);
  const rejections = openRejections(options.rejected, context);
  const started = performance.now();
  const summary = await withDatabase(config, async (graph) => {
    let total: IngestSummary = { accepted: 0, duplicates: 0, rejectedCount: 0, rejectedByCode: {} };
    for (const source of sources) {
      total = addSummaries(total, await ingestOne(graph, source, config.dedupDays, rejections.take, context));
    }
    await promoteWithProgress(graph, context);
    return total;
  }).finally(rejections.close);
  report(summary, (performance.now() - started) / 1000, options, context);
  if (summary.rejectedCount > 0) context.setExitCode(EXIT_SOME_REJECTED);
}

async function ingestOne(
  graph: Graph,
  source: Source,
  dedupDays: number,
  onRejected: (rejected: FileRejection) => void,
  context: CommandContext,
): Promise<IngestSummary> {
  const bar: Progress = showProgress(context.stderr, source.name, source.bytes);
  const started = performance.now();
  try {
    return await ingest(
      graph,
      source.open((bytes) => bar.advance(bytes), context.signal),
      {
        clock: context.clock,
        dedupDays,
        signal: context.signal,
        onRejected: (rejected) => onRejected({ source: source.name, ...rejected }),
        onWritten: (records) => {
          const rate = Math.round(records / ((performance.now() - started) / 1000));
          bar.note(`${records.toLocaleString('en')} records, ${rate.toLocaleString('en')}/s`);
        },
      },
    );
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

function addSummaries(a: IngestSummary, b: IngestSummary): IngestSummary {
  const rejectedByCode = { ...a.rejectedByCode };
  for (const [code, count] of Object.entries(b.rejectedByCode) as [RejectionCode, number][]) {
    rejectedByCode[code] = (rejectedByCode[code] ?? 0) + count;
  }
  return {
    accepted: a.accepted + b.accepted,
    duplicates: a.duplicates + b.duplicates,
    rejectedCount: a.rejectedCount + b.rejectedCount,
    rejectedByCode,
  };
}

function report(summary: IngestSummary, seconds: number, options: Options, context: CommandContext): void {
  if (options.json) {
    const lines = summary.accepted + summary.duplicates + summary.rejectedCount;
    context.stdout.write(`${JSON.stringify({ lines, ...summary, seconds: Number(seconds.toFixed(3)) })}\n`);
    return;
  }
  const codes = Object.entries(summary.rejectedByCode).map(([code, count]) => `${code} ${count}`);
  context.stderr.write(
    `${summary.accepted.toLocaleString('en')} accepted, ${summary.duplicates.toLocaleString('en')} repeated, ` +
      `${summary.rejectedCount.toLocaleString('en')} refused${codes.length > 0 ? ` (${codes.join(', ')})` : ''} ` +
      `in ${seconds.toFixed(1)} s\n`,
  );
}
