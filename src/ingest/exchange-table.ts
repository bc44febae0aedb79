import type { ExchangeRecord, IdentifierFacts, ShownIdentifier } from '../domain/record.js';
import { exchangeHash } from './exchange-hash.js';

/** What is needed of an exchange for its write. */
export interface HashedExchange
  extends Pick<ExchangeRecord, 'at' | 'cell' | 'inputTokens' | 'outputTokens' | 'identifiers'> {
  readonly hash: number;
}

/**
 * Exchanges that wait for their write, hundreds of thousands at once, a column a property: an array of numbers takes
 * eight bytes each, and texts that repeat are kept once. As objects they take ten times the memory, and the
 * collector has to move each of them.
 */
export interface ExchangeTable {
  readonly hashes: number[];
  readonly times: number[];
  readonly cells: string[];
  readonly inputTokens: number[];
  readonly outputTokens: number[];
  /** The identifiers of all exchanges, one after the other; those of one end at its `identifierEnds`. */
  readonly identifiers: ShownIdentifier[];
  readonly identifierEnds: number[];
  /** The place of the next exchange of the same account, `NO_PLACE` after the last. */
  readonly next: number[];
  readonly knownCells: Map<string, string>;
  readonly knownIdentifiers: Map<string, ShownIdentifier>;
}

export const NO_PLACE = -1;

export function newExchangeTable(): ExchangeTable {
  return {
    hashes: [],
    times: [],
    cells: [],
    inputTokens: [],
    outputTokens: [],
    identifiers: [],
    identifierEnds: [],
    next: [],
    knownCells: new Map(),
    knownIdentifiers: new Map(),
  };
}

/** Adds an exchange behind the account's last one, whose place is `before`; returns its place. */
export function appendExchange(table: ExchangeTable, record: ExchangeRecord, before: number): number {
  const place = table.hashes.push(exchangeHash(record.exchangeId)) - 1;
  table.times.push(record.at);
  table.cells.push(keptCell(table, record.cell));
  table.inputTokens.push(record.inputTokens);
  table.outputTokens.push(record.outputTokens);
  for (const identifier of record.identifiers) table.identifiers.push(keptIdentifier(table, identifier));
  table.identifierEnds.push(table.identifiers.length);
  table.next.push(NO_PLACE);
  if (before !== NO_PLACE) table.next[before] = place;
  return place;
}

export function exchangeAt(table: ExchangeTable, place: number): HashedExchange {
  return {
    hash: table.hashes[place]!,
    at: table.times[place]!,
    cell: table.cells[place]!,
    inputTokens: table.inputTokens[place]!,
    outputTokens: table.outputTokens[place]!,
    identifiers: table.identifiers.slice(table.identifierEnds[place - 1] ?? 0, table.identifierEnds[place]),
  };
}

function keptCell(table: ExchangeTable, cell: string): string {
  const kept = table.knownCells.get(cell);
  if (kept !== undefined) return kept;
  table.knownCells.set(cell, cell);
  return cell;
}

/** The same identifier as kept already, so that one that repeats takes memory once. */
export function keptIdentifier(table: ExchangeTable, identifier: ShownIdentifier): ShownIdentifier {
  const kept = table.knownIdentifiers.get(identifier.key);
  if (kept && sameFacts(kept.facts, identifier.facts)) return kept;
  table.knownIdentifiers.set(identifier.key, identifier);
  return identifier;
}

function sameFacts(a: IdentifierFacts | undefined, b: IdentifierFacts | undefined): boolean {
  return (
    a === b ||
    (a?.asn === b?.asn &&
      a?.ipClass === b?.ipClass &&
      a?.bin === b?.bin &&
      a?.prepaid === b?.prepaid &&
      a?.billingHash === b?.billingHash)
  );
}
