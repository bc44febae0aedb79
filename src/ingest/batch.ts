import { type AccountState, mergeAccounts } from '../domain/account.js';
import { newerUsage, type UsageEntry } from '../domain/account-day.js';
import type {
  EnforcementAction,
  EnforcementRecord,
  ExchangeRecord,
  IngestRecord,
  ShownIdentifier,
  UsageRecord,
} from '../domain/record.js';
import { epochDayOf, HOUR_MS } from '../domain/time.js';
import { exchangeHash } from './exchange-hash.js';

/** What is needed of an exchange until it is written; hundreds of thousands wait at once. */
export interface HashedExchange
  extends Pick<ExchangeRecord, 'at' | 'cell' | 'inputTokens' | 'outputTokens' | 'identifiers'> {
  readonly hash: number;
}

export interface Enforcement {
  readonly action: EnforcementAction;
  readonly at: number;
  readonly reason: string | undefined;
}

/** What one batch says of one account. Exchanges stay single: which of them are repetitions is known only at the write. */
export interface AccountBatch {
  readonly accountId: string;
  account: AccountState | undefined;
  /** By epoch day. */
  readonly exchanges: Map<number, HashedExchange[]>;
  /** By epoch day, then by `hour|model|capability`. */
  readonly usage: Map<number, Map<string, UsageEntry>>;
  readonly shown: { readonly at: number; readonly identifier: ShownIdentifier }[];
  /** By action and time. */
  readonly enforcements: Map<string, Enforcement>;
}

/** Records gathered by account until they are worth a write. */
export interface Batch {
  readonly accounts: Map<string, AccountBatch>;
  records: number;
}

export function newBatch(): Batch {
  return { accounts: new Map(), records: 0 };
}

export function addRecord(batch: Batch, record: IngestRecord): void {
  batch.records += 1;
  const account = accountOf(batch, record.accountId);
  switch (record.type) {
    case 'exchange':
      addExchange(account, record);
      break;
    case 'account':
      account.account = account.account ? mergeAccounts(account.account, record.state) : record.state;
      break;
    case 'identifier':
      if (record.identifier) account.shown.push({ at: record.at, identifier: record.identifier });
      break;
    case 'usage':
      addUsage(account, record);
      break;
    case 'enforcement':
      addEnforcement(account, record);
      break;
  }
}

function accountOf(batch: Batch, accountId: string): AccountBatch {
  let account = batch.accounts.get(accountId);
  if (!account) {
    account = {
      accountId,
      account: undefined,
      exchanges: new Map(),
      usage: new Map(),
      shown: [],
      enforcements: new Map(),
    };
    batch.accounts.set(accountId, account);
  }
  return account;
}

function addExchange(account: AccountBatch, record: ExchangeRecord): void {
  const day = epochDayOf(record.at);
  const { at, cell, inputTokens, outputTokens, identifiers } = record;
  const hashed = { hash: exchangeHash(record.exchangeId), at, cell, inputTokens, outputTokens, identifiers };
  const exchanges = account.exchanges.get(day);
  if (exchanges) exchanges.push(hashed);
  else account.exchanges.set(day, [hashed]);
}

function addUsage(account: AccountBatch, record: UsageRecord): void {
  const day = epochDayOf(record.hour);
  const entries = account.usage.get(day) ?? new Map<string, UsageEntry>();
  account.usage.set(day, entries);
  const key = `${(record.hour / HOUR_MS) % 24}|${record.cell}`;
  const { exchanges, inputTokens, outputTokens, revision } = record;
  entries.set(key, newerUsage(entries.get(key), { exchanges, inputTokens, outputTokens, revision }));
}

function addEnforcement(account: AccountBatch, { action, at, reason }: EnforcementRecord): void {
  const key = `${action}|${at}`;
  const before = account.enforcements.get(key)?.reason;
  // Two reasons for one act: the higher text stays, whatever came first. By UTF-16 units, as merge-enforcements does.
  const kept = before !== undefined && (reason === undefined || before > reason) ? before : reason;
  account.enforcements.set(key, { action, at, reason: kept });
}
