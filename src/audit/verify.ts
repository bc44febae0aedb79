import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement, type Parameters } from '../graph/statement.js';
import { type AuditRow, type ChainHead, hashOfRow, MAIN_CHAIN, NO_HASH } from './audit-row.js';
import { targetOf } from './read-chain.js';
import { fromAuditRow } from './row-of.js';

export interface AuditFault {
  readonly chain: string;
  /** The row at which the chain no longer holds. */
  readonly sequence: number;
  readonly fault: string;
}

export interface AuditReport {
  readonly rows: number;
  readonly chains: number;
  /** The last row of the main chain: kept elsewhere, it shows later whether all up to it is still there. */
  readonly head: { readonly sequence: number; readonly hash: string };
  readonly faults: readonly AuditFault[];
}

const ROWS_A_PAGE = 1_000;

const listChains = defineStatement<Parameters, ChainHead>({
  file: 'audit/list-chains',
  mode: 'READ',
  row: (row) => ({ chain: row.text('chain'), sequence: row.integer('sequence'), hash: row.text('hash') }),
});
const readHead = defineStatement<{ chain: string }, Omit<ChainHead, 'chain'>>({
  file: 'audit/read-head',
  mode: 'READ',
  row: (row) => ({ sequence: row.integer('sequence'), hash: row.text('hash') }),
});
const chainRows = defineStatement<{ chain: string; after: number; limit: number }, AuditRow>({
  file: 'audit/chain-rows',
  mode: 'READ',
  row: fromAuditRow,
});

/**
 * Reads every row of every chain and tells where one was changed, taken out, put in or moved: its hash is no longer
 * that of its content, or it does not follow on the row before. `known` is a head that was written down before.
 */
export async function verifyAudit(
  graph: Graph,
  options: RunOptions & { readonly known?: AuditReport['head'] } = {},
): Promise<AuditReport> {
  const { known, ...run } = options;
  const faults: AuditFault[] = [];
  const anchors = new Map<string, AuditRow>();
  const closings = new Map<string, AuditRow>();
  let knownHash: string | undefined;
  const main = await verifyChain(graph, run, MAIN_CHAIN, NO_HASH, faults, (row) => {
    if (row.sequence === known?.sequence) knownHash = row.hash;
    for (const target of row.targets) {
      if (row.action === 'READS_OPENED') anchors.set(target, row);
      if (row.action === 'READS_CLOSED') closings.set(target, row);
    }
  });
  if (known && knownHash !== known.hash) {
    faults.push({
      chain: MAIN_CHAIN,
      sequence: known.sequence,
      fault: 'this row is not the one that was written down',
    });
  }

  let rows = main.sequence;
  const heads = (await graph.read(listChains, {}, run)).filter(({ chain }) => chain !== MAIN_CHAIN);
  const found = new Set(heads.map(({ chain }) => targetOf(chain)));
  for (const [target, { sequence }] of anchors) {
    if (!found.has(target)) {
      faults.push({ chain: MAIN_CHAIN, sequence, fault: `${target} is gone` });
    }
  }
  for (const { chain } of heads) {
    const anchor = anchors.get(targetOf(chain));
    const closing = closings.get(targetOf(chain));
    let end: string | undefined;
    const { sequence } = await verifyChain(graph, run, chain, anchor?.previousHash, faults, (row) => {
      if (row.sequence === 1 && anchor && said(anchor).hash !== row.hash)
        faults.push({ chain, sequence: 1, fault: 'the main chain anchors another first row' });
      if (closing && row.sequence === said(closing).sequence) end = row.hash;
    });
    rows += sequence;
    // A chain may have begun since the main one was read; its anchor is looked for once more.
    if (!anchor && !(await anchoredSince(graph, run, chain, main.sequence)))
      faults.push({ chain, sequence: 1, fault: 'the main chain does not anchor it' });
    if (closing && (end !== said(closing).hash || sequence !== said(closing).sequence))
      faults.push({ chain, sequence, fault: 'it does not end where the main chain says' });
  }
  return { rows, chains: heads.length + 1, head: { sequence: main.sequence, hash: main.hash }, faults };
}

/** Reads one chain to its end; rows may be added meanwhile. Reports its first fault alone: the rest follows from it. */
async function verifyChain(
  graph: Graph,
  run: RunOptions,
  chain: string,
  firstPrevious: string | undefined,
  faults: AuditFault[],
  onRow: (row: AuditRow) => void,
): Promise<Omit<ChainHead, 'chain'>> {
  let last = { sequence: 0, hash: firstPrevious };
  let broken = false;
  const fault = (sequence: number, text: string) => {
    if (!broken) faults.push({ chain, sequence, fault: text });
    broken = true;
  };
  for (;;) {
    // The head first: rows that it counts are there to be read.
    const [head] = await graph.read(readHead, { chain }, run);
    const rows = await graph.read(chainRows, { chain, after: last.sequence, limit: ROWS_A_PAGE }, run);
    for (const row of rows) {
      if (row.sequence !== last.sequence + 1) fault(last.sequence + 1, 'a row is missing or doubled');
      else if (last.hash !== undefined && row.previousHash !== last.hash)
        fault(row.sequence, 'it does not follow on the row before');
      else if (hashOfRow(row) !== row.hash) fault(row.sequence, 'its content was changed');
      onRow(row);
      last = { sequence: row.sequence, hash: row.hash };
    }
    if (rows.length > 0) continue;
    const ends = head ?? { sequence: 0, hash: NO_HASH };
    if (ends.sequence !== last.sequence || (last.sequence > 0 && ends.hash !== last.hash))
      fault(last.sequence + 1, 'rows are missing at its end, or its head was changed');
    return { sequence: last.sequence, hash: last.hash ?? NO_HASH };
  }
}

async function anchoredSince(graph: Graph, run: RunOptions, chain: string, after: number): Promise<boolean> {
  const rows = await graph.read(chainRows, { chain: MAIN_CHAIN, after, limit: ROWS_A_PAGE }, run);
  return rows.some(({ action, targets }) => action === 'READS_OPENED' && targets.includes(targetOf(chain)));
}

/** What an anchoring row says of a chain. */
function said({ to }: AuditRow): { readonly hash?: unknown; readonly sequence?: unknown } {
  const value: unknown = JSON.parse(to ?? 'null');
  return typeof value === 'object' && value !== null ? value : {};
}
