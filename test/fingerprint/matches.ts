import { promptBands } from '../../src/fingerprint/bands.js';
import { EMPTY_CATALOGUE } from '../../src/fingerprint/client-catalogue.js';
import { type Fingerprints, fingerprintPrompt } from '../../src/fingerprint/fingerprint.js';
import type { DerivedKey } from '../../src/fingerprint/keyed-value.js';
import { plainPrompt } from '../../src/fingerprint/prompt.js';

/** Pairs that share the whole fingerprint, at least one band, at least two bands, either of the first two, the structure. */
export interface Matches {
  exact: number;
  oneBand: number;
  twoBands: number;
  either: number;
  structure: number;
}

export function noMatches(): Matches {
  return { exact: 0, oneBand: 0, twoBands: 0, either: 0, structure: 0 };
}

export function printsOf(texts: readonly string[], key: DerivedKey): readonly Fingerprints[] {
  return texts.map((text) => fingerprintPrompt(plainPrompt(text), [key], EMPTY_CATALOGUE)[0]!);
}

/** What bands give with no normalisation but lower case and single blanks, to compare with. */
export function plainPrintsOf(texts: readonly string[], key: DerivedKey): readonly Fingerprints[] {
  return texts.map((text) => {
    const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
    return { promptFingerprint: plain, promptBands: promptBands(plain, key) };
  });
}

export function addMatch(matches: Matches, a: Fingerprints, b: Fingerprints): void {
  const same = (field: 'promptFingerprint' | 'promptStructure'): number =>
    a[field] !== undefined && a[field] === b[field] ? 1 : 0;
  const shared = (a.promptBands ?? []).filter((band, at) => band === b.promptBands?.[at]).length;
  const exact = same('promptFingerprint');
  matches.exact += exact;
  matches.either += exact === 1 || shared >= 1 ? 1 : 0;
  matches.oneBand += shared >= 1 ? 1 : 0;
  matches.twoBands += shared >= 2 ? 1 : 0;
  matches.structure += same('promptStructure');
}

/** Matches among all pairs that `apart` calls unrelated; only pairs with a value in common are looked at. */
export function matchesAmong(
  prints: readonly Fingerprints[],
  apart: (i: number, j: number) => boolean,
): Matches {
  const holders = new Map<string, number[]>();
  for (const [index, print] of prints.entries()) {
    for (const value of Object.values(print).flatMap((field: string | readonly string[]) => field)) {
      const known = holders.get(value);
      if (known) known.push(index);
      else holders.set(value, [index]);
    }
  }
  const seen = new Set<number>();
  const matches = noMatches();
  for (const indexes of holders.values()) {
    for (const [place, i] of indexes.entries()) {
      for (const j of indexes.slice(0, place)) {
        const pair = i * prints.length + j;
        if (seen.has(pair) || !apart(i, j)) continue;
        seen.add(pair);
        addMatch(matches, prints[i]!, prints[j]!);
      }
    }
  }
  return matches;
}
