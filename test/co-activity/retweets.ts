import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { epochHourOf } from '../../src/domain/time.js';
import type { TimedLinks } from './co-activity.js';

/** One account shared one object. */
export interface Share {
  readonly object: string;
  readonly account: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

interface CsvRow {
  readonly object_id: string;
  readonly account_id: string;
  readonly timestamp_share: string;
}

export function readShares(): readonly Share[] {
  const file = new URL('../data/coordinated-retweets/russian_coord_tweets.csv.gz', import.meta.url);
  return parse<CsvRow>(gunzipSync(readFileSync(file)), { columns: true }).map((row) => ({
    object: row.object_id,
    account: row.account_id,
    at: Number(row.timestamp_share) * 1000,
  }));
}

/** The shares of each object. */
export function byObject(shares: readonly Share[]): ReadonlyMap<string, readonly Share[]> {
  const objects = new Map<string, Share[]>();
  for (const share of shares) {
    const held = objects.get(share.object);
    if (held) held.push(share);
    else objects.set(share.object, [share]);
  }
  return objects;
}

/** Objects as if they were prompts, with the hours in which each account shared them. */
export function asTimedLinks(shares: readonly Share[]): readonly TimedLinks[] {
  return [...byObject(shares)].map(([object, ofObject]) => {
    const hours = new Map<string, number[]>();
    for (const { account, at } of ofObject) {
      hours.set(account, [...(hours.get(account) ?? []), epochHourOf(at)]);
    }
    const links = [...hours].map(([accountId, ofAccount]) => ({ accountId, hours: ofAccount }));
    return { key: `promptFingerprint|${object}`, kind: 'promptFingerprint', links };
  });
}

/** Pairs of accounts, as keys, with how often and on how many objects both shared within the window. */
export function coordinatedPairs(
  shares: readonly Share[],
  windowMs: number,
): ReadonlyMap<string, { readonly actions: number; readonly objects: number }> {
  const pairs = new Map<string, { actions: number; objects: number; last: string }>();
  for (const [object, ofObject] of byObject(shares)) {
    const ordered = ofObject.toSorted((a, b) => a.at - b.at);
    for (const [place, first] of ordered.entries()) {
      for (let next = place + 1; next < ordered.length; next += 1) {
        const second = ordered[next]!;
        if (second.at - first.at > windowMs) break;
        if (first.account === second.account) continue;
        const key = pairKey(first.account, second.account);
        const pair = pairs.get(key) ?? { actions: 0, objects: 0, last: '' };
        pair.actions += 1;
        if (pair.last !== object) pair.objects += 1;
        pair.last = object;
        pairs.set(key, pair);
      }
    }
  }
  return pairs;
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
