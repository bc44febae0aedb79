import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fingerprints } from '../../src/fingerprint/fingerprint.js';
import { addMatch, type Matches, matchesAmong, noMatches, plainPrintsOf, printsOf } from './matches.js';
import { awesomePrompts, humanEvalVariants, seedTasks } from './open-prompts.js';
import { OWN_ALTERATIONS } from './own-alterations.js';
import { testKey } from './test-keys.js';

/** Of the prompts altered by rules of our own, one in so many is measured: all take half a minute. */
const EVERY = 5;
/** Each key draws other hashes; three show how far a share moves by that. */
const KEYS = ['k1', 'k2', 'k3'].map(testKey);
const DOCUMENT = readFileSync(new URL('../../docs/fingerprint-results.md', import.meta.url), 'utf8').replace(
  / *\| */g,
  '|',
);

const variants = humanEvalVariants();
const texts = variants.map(({ prompt }) => prompt);
const unaltered = new Map(
  variants.flatMap(({ cluster, variant }, index) => (variant === 'nominal' ? [[cluster, index]] : [])),
);
const masked = KEYS.map((key) => printsOf(texts, key));
const plain = KEYS.map((key) => plainPrintsOf(texts, key));

const table = (...rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((cells) => `|${cells.join('|')}|\n`).join('');
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
const thousands = (count: number): string => Math.round(count).toLocaleString('en-US');

/** Shares of (altered, original) pairs, over all keys, in percent. */
function sharesOf(pairs: readonly (readonly [Fingerprints, Fingerprints])[]): readonly string[] {
  const matches = noMatches();
  for (const [altered, original] of pairs) addMatch(matches, altered, original);
  const { exact, oneBand, twoBands, either } = matches;
  return [exact, oneBand, twoBands, either].map((count) => percent(count, pairs.length));
}

function withOriginals(runs: readonly (readonly Fingerprints[])[], chosen: readonly number[]) {
  return runs.flatMap((prints) =>
    chosen.map((index) => [prints[index]!, prints[unaltered.get(variants[index]!.cluster)!]!] as const),
  );
}

/** Means over the keys. */
function mean(runs: readonly Matches[]): Matches {
  const of = (field: keyof Matches): number =>
    Math.round(runs.reduce((sum, run) => sum + run[field], 0) / runs.length);
  return {
    exact: of('exact'),
    oneBand: of('oneBand'),
    twoBands: of('twoBands'),
    either: of('either'),
    structure: of('structure'),
  };
}

function falseMergeRow(
  name: string,
  prompts: readonly string[],
  prints: readonly (readonly Fingerprints[])[],
  apart: (i: number, j: number) => boolean = () => true,
): readonly (string | number)[] {
  let pairs = 0;
  for (let i = 0; i < prompts.length; i++) for (let j = 0; j < i; j++) if (apart(i, j)) pairs++;
  const { exact, oneBand, twoBands, structure } = mean(prints.map((run) => matchesAmong(run, apart)));
  const told = prints[0]!.filter(({ promptFingerprint }) => promptFingerprint !== undefined).length;
  const counts = [pairs, exact, oneBand, twoBands, structure].map(thousands);
  return [name, thousands(prompts.length), thousands(told), ...counts];
}

describe('the measured results', () => {
  it('say which share of altered prompts is linked to the original', () => {
    const alterations = new Map<string, number[]>();
    for (const [index, { variant }] of variants.entries()) {
      const name = variant.replace(/_s\d$/, '').replace('Perturbation', '');
      if (name !== 'nominal') alterations.set(name, [...(alterations.get(name) ?? []), index]);
    }
    alterations.set('all', [...alterations.values()].flat());
    const rows = [...alterations].map(([name, chosen]) => [
      name,
      chosen.length,
      ...sharesOf(withOriginals(masked, chosen)),
      ...sharesOf(withOriginals(plain, chosen)),
    ]);
    expect(DOCUMENT).toContain(table(...rows));
  });

  it('say the same of prompts altered by rules of our own', () => {
    const prompts = awesomePrompts().filter((_, index) => index % EVERY === 0);
    const originals = [printsOf(prompts, KEYS[0]!), plainPrintsOf(prompts, KEYS[0]!)];
    const rows = Object.entries(OWN_ALTERATIONS).map(([name, alter]) => {
      const altered = prompts.map(alter);
      const shares = [printsOf(altered, KEYS[0]!), plainPrintsOf(altered, KEYS[0]!)].map((prints, form) =>
        sharesOf(prints.map((print, index) => [print, originals[form]![index]!])),
      );
      return [name, prompts.length, ...shares.flat()];
    });
    expect(DOCUMENT).toContain(table(...rows));
  });

  it('say how many unrelated prompts are taken for one', () => {
    const originals = [...unaltered.values()];
    const chosen = (runs: readonly (readonly Fingerprints[])[]) =>
      runs.map((prints) => originals.map((index) => prints[index]!));
    const originalTexts = originals.map((index) => texts[index]!);
    const apart = (i: number, j: number): boolean => variants[i]!.cluster !== variants[j]!.cluster;
    const [seeds, awesome] = [seedTasks(), awesomePrompts()];
    const rows = [
      falseMergeRow('HumanEval, unaltered', originalTexts, chosen(masked)),
      falseMergeRow('the same, plain', originalTexts, chosen(plain)),
      falseMergeRow('HumanEval, all variants of different tasks', texts, masked, apart),
      falseMergeRow('the same, plain', texts, plain, apart),
      falseMergeRow(
        'seed tasks',
        seeds,
        KEYS.map((key) => printsOf(seeds, key)),
      ),
      falseMergeRow(
        'awesome prompts',
        awesome,
        KEYS.map((key) => printsOf(awesome, key)),
      ),
    ];
    expect(DOCUMENT).toContain(table(...rows));
  });
});
