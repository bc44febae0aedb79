import { type AccountState, mergeAccounts } from '../domain/account.js';
import { newerUsage, type UsageEntry } from '../domain/account-day.js';
import type {
  EnforcementAction,
  EnforcementRecord,
  ExchangeRecord,
  IdentifierRecord,
  IngestRecord,
  ShownIdentifier,
  UsageRecord,
} from '../domain/record.js';
import { epochDayOf, HOUR_MS } from '../domain/time.js';
import {
  appendExchange,
  type ExchangeTable,
  exchangeAt,
  type HashedExchange,
  keptIdentifier,
  NO_PLACE,
  newExchangeTable,
} from './exchange-table.js';

export interface Enforcement {
  readonly action: EnforcementAction;
  readonly at: number;
  readonly reason: string | undefined;
}

/**
 * What one batch says of one account; what most accounts lack is undefined, since there may be hundreds of thousands
 * of them. Exchanges stay single: which of them are repetitions is known only at the write.
 */
export interface AccountBatch {
  readonly accountId: string;
  /** Of all kinds; several of them may say the same. */
  records: number;
  account: AccountState | undefined;
  /** The batch's own; `first` and `last` are the places of the account's exchanges in it. */
  readonly table: ExchangeTable;
  first: number;
  last: number;
  exchanges: number;
  /** The newest epoch day with an exchange; −1 without one. */
  newestDay: number;
  /** By epoch day, then by `hour|model|capability`. */
  usage: Map<number, Map<string, UsageEntry>> | undefined;
  shown: { readonly at: number; readonly identifier: ShownIdentifier }[] | undefined;
  /** By action and time. */
  enforcements: Map<string, Enforcement> | undefined;
}

/** Records gathered by account until they are worth a write. */
export interface Batch {
  readonly accounts: Map<string, AccountBatch>;
  readonly table: ExchangeTable;
  records: number;
}

export function newBatch(): Batch {
  return { accounts: new Map(), table: newExchangeTable(), records: 0 };
}

export function addRecord(batch: Batch, record: IngestRecord): void {
  batch.records += 1;
  const account = accountOf(batch, record.accountId);
  account.records += 1;
  switch (record.type) {
    case 'exchange':
      addExchange(account, record);
      break;
    case 'account':
      account.account = account.account ? mergeAccounts(account.account, record.state) : record.state;
      break;
    case 'identifier':
      addShown(account, record);
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
      records: 0,
      account: undefined,
      table: batch.table,
      first: NO_PLACE,
      last: NO_PLACE,
      exchanges: 0,
      newestDay: -1,
      usage: undefined,
      shown: undefined,
      enforcements: undefined,
    };
    batch.accounts.set(accountId, account);
  }
  return account;
}

/** The exchanges of an account as they came. */
export function exchangesOf(account: AccountBatch): HashedExchange[] {
  const exchanges: HashedExchange[] = [];
  for (let place = account.first; place !== NO_PLACE; place = account.table.next[place]!) {
    exchanges.push(exchangeAt(account.table, place));
  }
  return exchanges;
}

/** The epoch days that a batch changes of an account. */
export function daysOf(account: AccountBatch): ReadonlySet<number> {
  const days = new Set<number>();
  for (let place = account.first; place !== NO_PLACE; place = account.table.next[place]!) {
    days.add(epochDayOf(account.table.times[place]!));
  }
  for (const day of account.usage?.keys() ?? []) days.add(day);
  return days;
}

function addExchange(account: AccountBatch, record: ExchangeRecord): void {
  account.last = appendExchange(account.table, record, account.last);
  if (account.first === NO_PLACE) account.first = account.last;
  account.exchanges += 1;
  account.newestDay = Math.max(account.newestDay, epochDayOf(record.at));
}

function addShown(account: AccountBatch, { at, identifier }: IdentifierRecord): void {
  if (!identifier) return;
  account.shown ??= [];
  account.shown.push({ at, identifier: keptIdentifier(account.table, identifier) });
}

function addUsage(account: AccountBatch, record: UsageRecord): void {
  const day = epochDayOf(record.hour);
  account.usage ??= new Map();
  const entries = account.usage.get(day) ?? new Map<string, UsageEntry>();
  account.usage.set(day, entries);
  const key = `${(record.hour / HOUR_MS) % 24}|${record.cell}`;
  const { exchanges, inputTokens, outputTokens, revision } = record;
  entries.set(key, newerUsage(entries.get(key), { exchanges, inputTokens, outputTokens, revision }));
}

function addEnforcement(account: AccountBatch, { action, at, reason }: EnforcementRecord): void {
  const key = `${action}|${at}`;
  account.enforcements ??= new Map();
  const before = account.enforcements.get(key)?.reason;
  // Two reasons for one act: the higher text stays, whatever came first. By UTF-16 units, as merge-enforcements does.
  const kept = before !== undefined && (reason === undefined || before > reason) ? before : reason;
  account.enforcements.set(key, { action, at, reason: kept });
}
