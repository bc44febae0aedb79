import { type AccountDay, countExchanges, EMPTY_DAY, takeUsage } from '../domain/account-day.js';
import { IDENTIFIER_KINDS } from '../domain/identifier-kind.js';
import type { IdentifierFacts, ShownIdentifier } from '../domain/record.js';
import { epochDayOf, epochHourOf } from '../domain/time.js';
import { type AccountBatch, exchangesOf } from './batch.js';
import type { HashedExchange } from './exchange-table.js';
import { collectFacts, type LinkChange, newLink, see } from './link.js';

/** An account-day as the graph holds it, with the hashes of the exchanges already counted. */
export interface StoredDay {
  readonly day: AccountDay;
  readonly seen: readonly number[];
}

export interface DayChange {
  readonly accountId: string;
  readonly epochDay: number;
  readonly day: AccountDay;
  readonly seen: ReadonlySet<number>;
}

/** All that one slice of a batch changes in the graph; `D` is what a caller makes of a changed day. */
export interface Changes<D> {
  /** Days that the graph does not hold, by account. */
  readonly freshDays: Map<string, D[]>;
  readonly changedDays: D[];
  readonly links: LinkChange[];
  /** Links to identifiers that are held back until a second account shows them. */
  readonly heldBack: LinkChange[];
  readonly facts: Map<string, IdentifierFacts>;
  accepted: number;
  duplicates: number;
}

/**
 * Works out what a slice changes, given the account-days the graph already holds, by `accountId|epoch day`. Pure:
 * the same input gives the same changes, so that a transaction can be run again. Each day goes through `toRow` at
 * once: the maps and sets it is worked out with would otherwise outlive the young generation by thousands.
 */
export function aggregate<D>(
  slice: readonly AccountBatch[],
  stored: ReadonlyMap<string, StoredDay>,
  toRow: (change: DayChange) => D,
): Changes<D> {
  const changes: Changes<D> = {
    freshDays: new Map(),
    changedDays: [],
    links: [],
    heldBack: [],
    facts: new Map(),
    accepted: 0,
    duplicates: 0,
  };
  for (const account of slice) {
    const { accountId } = account;
    const links = new Map<string, LinkChange>();
    const exchanges = exchangesByDay(account);
    const fresh: D[] = [];
    for (const epochDay of new Set([...exchanges.keys(), ...(account.usage?.keys() ?? [])])) {
      const before = stored.get(dayKey(accountId, epochDay));
      const day = takeDay(account, epochDay, exchanges.get(epochDay) ?? [], before, links, changes);
      if (day) (before ? changes.changedDays : fresh).push(toRow(day));
    }
    if (fresh.length > 0) changes.freshDays.set(accountId, fresh);
    for (const { at, identifier } of account.shown ?? []) {
      seeIdentifier(links, changes, accountId, identifier, at, 0);
    }
  }
  return changes;
}

/** The unique key of an account-day. */
export function dayKey(accountId: string, epochDay: number): string {
  return `${accountId}|${epochDay}`;
}

function exchangesByDay(account: AccountBatch): ReadonlyMap<number, readonly HashedExchange[]> {
  const days = new Map<number, HashedExchange[]>();
  for (const exchange of exchangesOf(account)) {
    const epochDay = epochDayOf(exchange.at);
    const day = days.get(epochDay);
    if (day) day.push(exchange);
    else days.set(epochDay, [exchange]);
  }
  return days;
}

function takeDay(
  account: AccountBatch,
  epochDay: number,
  exchanges: readonly HashedExchange[],
  stored: StoredDay | undefined,
  links: Map<string, LinkChange>,
  changes: Changes<unknown>,
): DayChange | undefined {
  const seen = new Set(stored?.seen);
  const counted: HashedExchange[] = [];
  for (const exchange of exchanges) {
    if (seen.has(exchange.hash)) {
      changes.duplicates += 1;
      continue;
    }
    seen.add(exchange.hash);
    counted.push(exchange);
    for (const identifier of exchange.identifiers) {
      seeIdentifier(links, changes, account.accountId, identifier, exchange.at, 1);
    }
  }
  changes.accepted += counted.length;
  const usage = account.usage?.get(epochDay);
  if (counted.length === 0 && !usage) return undefined;
  const hourly = counted.map(({ at, cell, inputTokens, outputTokens }) => {
    return { hour: epochHourOf(at) % 24, cell, inputTokens, outputTokens };
  });
  const day = takeUsage(countExchanges(stored?.day ?? EMPTY_DAY, hourly), usage ?? new Map());
  return { accountId: account.accountId, epochDay, day, seen };
}

function seeIdentifier(
  links: Map<string, LinkChange>,
  changes: Changes<unknown>,
  accountId: string,
  identifier: ShownIdentifier,
  at: number,
  exchanges: 0 | 1,
): void {
  const { keepsHours, heldBackUntilShared } = IDENTIFIER_KINDS[identifier.kind];
  const link = links.get(identifier.key);
  if (link) see(link, at, exchanges, keepsHours);
  else {
    const first = newLink(accountId, identifier.key, at, exchanges, keepsHours);
    links.set(identifier.key, first);
    (heldBackUntilShared ? changes.heldBack : changes.links).push(first);
  }
  collectFacts(changes.facts, identifier);
}
