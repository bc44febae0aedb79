import { createHash } from 'node:crypto';
import { type Actor, actorName } from '../domain/actor.js';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import type { CaseEventKind } from '../domain/case-event.js';

/** What may be recorded. */
export type AuditAction =
  | 'API_KEY_CREATED'
  | 'API_KEY_ROTATED'
  | 'API_KEY_REVOKED'
  | 'DETECTION_STARTED'
  /** Something was done to the case of a ring. */
  | `CASE_${CaseEventKind}`
  /** A run came to show, and cases followed what it told of their rings. */
  | 'CASES_FOLLOWED_RUN'
  /** Somebody noted that they have seen a ring. */
  | 'RING_LOOKED_AT'
  /** The target is the pseudonym; no row tells whose it is. */
  | 'ACCOUNT_FORGOTTEN'
  /** Identifiers of one account that nobody showed for long were removed. */
  | 'IDENTIFIERS_PRUNED'
  /** Members, accounts or identifiers were shown. */
  | 'READ'
  /** A chain of reads begins: its first row, and beside it the row of the main chain that anchors it. */
  | 'READS_OPENED'
  | 'READS_CLOSED'
  | 'AUDIT_READ';

/** What an actor did. It holds ids of accounts and rings and hashes of identifiers, no other value of the data. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** What it was done to, as `Ring:id`, `Account:id`, `ApiKey:prefix`. */
  readonly targets: readonly string[];
  readonly from?: Json;
  readonly to?: Json;
  readonly why?: string | undefined;
  readonly requestId?: string | undefined;
}

/** One row of a chain. `hash` covers all the rest, and by `previousHash` every row before. */
export interface AuditRow {
  readonly chain: string;
  /** 1, 2, 3, … within the chain. */
  readonly sequence: number;
  /** Epoch milliseconds, by the clock of the process that wrote it. */
  readonly at: number;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly action: string;
  readonly targets: readonly string[];
  /** JSON. */
  readonly from: string | null;
  /** JSON. */
  readonly to: string | null;
  readonly why: string | null;
  readonly requestId: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** Where the next row of a chain goes. */
export interface ChainHead {
  readonly chain: string;
  /** Of the last row; 0 before the first. */
  readonly sequence: number;
  readonly hash: string;
}

/** The one chain of everything that changes something. */
export const MAIN_CHAIN = 'main';
/** What the first row of the main chain has before it. */
export const NO_HASH = '0'.repeat(64);

export function nextRow(head: ChainHead, actor: Actor, at: number, entry: AuditEntry): AuditRow {
  const row = {
    chain: head.chain,
    sequence: head.sequence + 1,
    at,
    actor: actorName(actor),
    roles: actor.roles,
    action: entry.action,
    targets: entry.targets,
    from: entry.from === undefined ? null : canonicalJson(entry.from),
    to: entry.to === undefined ? null : canonicalJson(entry.to),
    why: entry.why ?? null,
    requestId: entry.requestId ?? null,
    previousHash: head.hash,
  };
  return { ...row, hash: hashOfRow(row) };
}

/** SHA-256 in hex over the canonical JSON of a row without its hash. */
export function hashOfRow(row: Omit<AuditRow, 'hash'> & { readonly hash?: string }): string {
  const { hash: _, ...rest } = row;
  return createHash('sha256')
    .update(canonicalJson({ ...rest }))
    .digest('hex');
}

export function headAfter({ chain, sequence, hash }: AuditRow): ChainHead {
  return { chain, sequence, hash };
}
