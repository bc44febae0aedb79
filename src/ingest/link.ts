import { ipClassRank } from '../domain/ip-class.js';
import type { IdentifierFacts, ShownIdentifier } from '../domain/record.js';
import { epochDayOf, epochHourOf } from '../domain/time.js';

/** What a batch adds to the link between one account and one identifier. */
export interface LinkChange {
  readonly accountId: string;
  /** `kind|value`. */
  readonly key: string;
  firstAt: number;
  lastAt: number;
  exchanges: number;
  /** Distinct epoch days, in no order. Lists: most hold one or two, and a set takes five times the memory. */
  readonly days: number[];
  /** Distinct epoch hours, in no order; only for kinds that keep them. */
  readonly hours: number[];
}

/** A link seen once, at `at`, with the exchange it came with or without one. */
export function newLink(
  accountId: string,
  key: string,
  at: number,
  exchanges: 0 | 1,
  keepsHours: boolean,
): LinkChange {
  return {
    accountId,
    key,
    firstAt: at,
    lastAt: at,
    exchanges,
    days: [epochDayOf(at)],
    hours: keepsHours ? [epochHourOf(at)] : [],
  };
}

/** Adds one more sighting. */
export function see(link: LinkChange, at: number, exchanges: 0 | 1, keepsHours: boolean): void {
  if (at < link.firstAt) link.firstAt = at;
  if (at > link.lastAt) link.lastAt = at;
  link.exchanges += exchanges;
  addDistinct(link.days, epochDayOf(at));
  if (keepsHours) addDistinct(link.hours, epochHourOf(at));
}

/** Adds what another source says of the same link. */
export function absorbLink(into: LinkChange, other: LinkChange): void {
  into.firstAt = Math.min(into.firstAt, other.firstAt);
  into.lastAt = Math.max(into.lastAt, other.lastAt);
  into.exchanges += other.exchanges;
  for (const day of other.days) addDistinct(into.days, day);
  for (const hour of other.hours) addDistinct(into.hours, hour);
}

function addDistinct(list: number[], value: number): void {
  // Events come nearly in order, so that a repetition is mostly found at the end.
  if (list.lastIndexOf(value) === -1) list.push(value);
}

/** Joins facts so that order changes nothing: the highest of each, and `prepaid` once said. */
export function mergeFacts(a: IdentifierFacts | undefined, b: IdentifierFacts): IdentifierFacts {
  if (!a) return b;
  const merged: { -readonly [F in keyof IdentifierFacts]: IdentifierFacts[F] } = { ...a };
  if (b.asn !== undefined && b.asn > (a.asn ?? -1)) merged.asn = b.asn;
  if (b.ipClass && (!a.ipClass || ipClassRank(b.ipClass) > ipClassRank(a.ipClass)))
    merged.ipClass = b.ipClass;
  if (b.bin !== undefined && b.bin > (a.bin ?? '')) merged.bin = b.bin;
  if (b.billingHash !== undefined && b.billingHash > (a.billingHash ?? ''))
    merged.billingHash = b.billingHash;
  if (b.prepaid) merged.prepaid = true;
  else if (b.prepaid === false && a.prepaid === undefined) merged.prepaid = false;
  return merged;
}

/** Collects the facts of shown identifiers by key. */
export function collectFacts(facts: Map<string, IdentifierFacts>, identifier: ShownIdentifier): void {
  if (identifier.facts) facts.set(identifier.key, mergeFacts(facts.get(identifier.key), identifier.facts));
}
