import { type Command, InvalidArgumentError } from 'commander';
import { appendAudit } from '../audit/append.js';
import type { AuditRow } from '../audit/audit-row.js';
import { auditTrail, type TrailFilter } from '../audit/trail.js';
import { type AuditReport, verifyAudit } from '../audit/verify.js';
import { PAGE_LIMIT } from '../domain/page.js';
import type { Graph } from '../graph/graph.js';
import type { CommandContext } from './context.js';
import { EXIT_FAILED } from './exit-code.js';
import { withDatabase } from './open-database.js';
import { OPERATOR } from './operator.js';

interface ListOptions {
  readonly limit: number;
  readonly actor?: string;
  readonly action?: string;
  readonly target?: string;
  readonly json?: true;
}

interface VerifyOptions {
  readonly known?: AuditReport['head'];
  readonly json?: true;
}

const DEFAULT_LIMIT = 50;
const LIMIT = 1_000_000;
/** A page of a thousand rows on a loaded server. */
const PAGE_TIMEOUT_MS = 60_000;

/** Adds `audit list` and `audit verify`. */
export function registerAudit(program: Command, context: CommandContext): void {
  const audit = program.command('audit').description('Read and verify what was done and read, and by whom');
  audit
    .command('list')
    .description('print the newest rows; that they were read is recorded')
    .option('--limit <n>', 'rows at most', toLimit, DEFAULT_LIMIT)
    .option('--actor <name>', 'only what this actor did, such as key:5f0c2a9be113')
    .option('--action <name>', 'only this action, such as READ')
    .option('--target <name>', 'only what was done to this, such as Ring:… or Account:…')
    .option('--json', 'print one object a line')
    .action((options: ListOptions) => list(options, context));
  audit
    .command('verify')
    .description('check every row of every chain; exit code 1 and where, when one was tampered with')
    .option('--known <sequence:hash>', 'a head that an earlier verify printed', toHead)
    .option('--json', 'print one object on standard output')
    .action((options: VerifyOptions) => verify(options, context));
}

async function list({ limit, json, ...asked }: ListOptions, context: CommandContext): Promise<void> {
  const { actor = null, action = null, target = null } = asked;
  await withDatabase(context.config(), async (graph) => {
    // First, so that nothing is shown that is not recorded.
    await graph.write('audit/note-list', (tx) =>
      appendAudit(tx, OPERATOR, context.clock(), {
        action: 'AUDIT_READ',
        targets: [],
        to: { actor, action, target, limit },
      }),
    );
    for await (const row of newestRows(graph, { actor, action, target }, limit, context))
      context.stdout.write(`${json ? JSON.stringify(row) : toLine(row)}\n`);
  });
}

async function* newestRows(
  graph: Graph,
  filter: TrailFilter,
  limit: number,
  { signal }: CommandContext,
): AsyncGenerator<AuditRow> {
  let after: string | undefined;
  for (let left = limit; left > 0; ) {
    const first = Math.min(left, PAGE_LIMIT);
    const request = { ...filter, first, after };
    const page = await auditTrail(OPERATOR, graph, request, { signal, timeoutMs: PAGE_TIMEOUT_MS });
    for (const { item } of page.items) yield item;
    after = page.items.at(-1)?.cursor;
    left = page.hasNextPage ? left - first : 0;
  }
}

async function verify({ known, json }: VerifyOptions, context: CommandContext): Promise<void> {
  await withDatabase(context.config(), async (graph) => {
    const { signal } = context;
    const report = await verifyAudit(graph, {
      signal,
      timeoutMs: PAGE_TIMEOUT_MS,
      ...(known && { known }),
    });
    context.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report));
    if (report.faults.length > 0) context.setExitCode(EXIT_FAILED);
  });
}

function inWords({ rows, chains, head, faults }: AuditReport): string {
  const found =
    faults.length === 0
      ? 'nothing was tampered with'
      : faults.map(({ chain, sequence, fault }) => `${chain} row ${sequence}: ${fault}`).join('\n');
  return `${rows} rows in ${chains} chains\nhead ${head.sequence}:${head.hash}\n${found}\n`;
}

function toLine({ at, actor, action, targets, from, to, why, chain, sequence }: AuditRow): string {
  const change = from === null ? (to ?? '') : `${from} -> ${to ?? ''}`;
  const cells = [new Date(at).toISOString(), actor, action, targets.join(' '), change, why ?? ''];
  return [...cells, `${chain}:${sequence}`].join('\t');
}

function toLimit(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= LIMIT) return value;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${LIMIT}.`);
}

function toHead(text: string): AuditReport['head'] {
  const [, sequence, hash] = /^(\d+):([\da-f]{64})$/.exec(text) ?? [];
  if (sequence !== undefined && hash !== undefined) return { sequence: Number(sequence), hash };
  throw new InvalidArgumentError('Give what `audit verify` printed after "head".');
}
