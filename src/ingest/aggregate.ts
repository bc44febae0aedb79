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
  readonly stored: boolean;
  readonly day: AccountDay;
  readonly seen: ReadonlySet<number>;
}

/** All that one slice of a batch changes in the graph. */
export interface Changes {
  readonly days: DayChange[];
  readonly links: LinkChange[];
  /** Links to identifiers that are held back until a second account shows them. */
  readonly heldBack: LinkChange[];
  readonly facts: Map<string, IdentifierFacts>;
  accepted: number;
  duplicates: number;
}

/**
 * Works out what a slice changes, given the account-days the graph already holds, by `accountId|epoch day`. Pure:
 * the same input gives the same changes, so that a transaction can be run again.
 */
export function aggregate(slice: readonly AccountBatch[], stored: ReadonlyMap<string, StoredDay>): Changes {
  const changes: Changes = {
    days: [],
    links: [],
    heldBack: [],
    facts: new Map(),
    accepted: 0,
    duplicates: 0,
  };
  for (const account of slice) {
    const links = new Map<string, LinkChange>();
    const exchanges = exchangesByDay(account);
    for (const epochDay of new Set([...exchanges.keys(), ...(account.usage?.keys() ?? [])])) {
      const before = stored.get(dayKey(account.accountId, epochDay));
      takeDay(account, epochDay, exchanges.get(epochDay) ?? [], before, links, changes);
    }
    for (const { at, identifier } of account.shown ?? []) {
      seeIdentifier(links, changes, account.accountId, identifier, at, 0);
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
  changes: Changes,
): void {
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
  if (counted.length === 0 && !usage) return;
  const hourly = counted.map(({ at, cell, inputTokens, outputTokens }) => {
    return { hour: epochHourOf(at) % 24, cell, inputTokens, outputTokens };
  });
  const day = takeUsage(countExchanges(stored?.day ?? EMPTY_DAY, hourly), usage ?? new Map());
  changes.days.push({ accountId: account.accountId, epochDay, stored: stored !== undefined, day, seen });
}

function seeIdentifier(
  links: Map<string, LinkChange>,
  changes: Changes,
  accountId: string,
  identifier: ShownIdentifier,
  at: number,
  exchanges: 0 | 1,
): void {
  const { keepsHours, heldBackUntilShared } = IDENTIFIER_KINDS[identifier.kind];
  let link = links.get(identifier.key);
  if (!link) {
    link = newLink(accountId, identifier.key);
    links.set(identifier.key, link);
    (heldBackUntilShared ? changes.heldBack : changes.links).push(link);
  }
  see(link, at, exchanges, keepsHours);
  collectFacts(changes.facts, identifier);
}
