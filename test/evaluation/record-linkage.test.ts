import { afterAll, describe, expect, it } from 'vitest';
import { disjointSets } from '../../src/evaluation/baselines/disjoint-sets.js';
import { pairPriorBits } from '../../src/evaluation/baselines/pair-bits.js';
import { pairsByBits } from '../../src/evaluation/baselines/pairs-by-bits.js';
import type { SharingPair } from '../../src/evaluation/baselines/sharing-pairs.js';
import { pairsSharingTwo } from '../../src/evaluation/baselines/two-shared-identifiers.js';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { shareText } from '../../src/evaluation/figure-text.js';
import { fixedWidthTable } from '../../src/evaluation/fixed-width-table.js';
import { pairsAmong } from '../../src/evaluation/pair-score.js';
import { type Score, scoreOfCounts } from '../../src/evaluation/score.js';
import { febrl, type LinkageSet, senzing, splink } from './record-linkage-sets.js';
import { group, truthOf } from './world.js';

/** Records of one entity that the rules are told to expect; not taken from the truth. */
const EXPECTED_RECORDS = 4;

/** Values that more records hold are not searched for pairs, but still count as evidence. */
const SEARCHED_DEGREE = 50;

type Rule = (set: LinkageSet) => readonly SharingPair[];

function atLeast(bitsAbovePrior: number): Rule {
  return ({ edges, entities: { length: accounts } }) => {
    const minimumBits = pairPriorBits(EXPECTED_RECORDS, accounts) + bitsAbovePrior;
    return [...pairsByBits(edges, { accounts, minimumBits, maximumDegree: SEARCHED_DEGREE })];
  };
}

const RULES: Readonly<Record<string, Rule>> = {
  'two shared values': ({ edges }) => [...pairsSharingTwo(edges)],
  'bits, even odds': atLeast(0),
  'bits, 99 to 1': atLeast(Math.log2(99)),
};

const SETS = { febrl: febrl(), splink: splink(), senzing: senzing() };

/** The pairs as they are. */
function scoreOfPairs({ entities }: LinkageSet, pairs: readonly SharingPair[]): Score {
  const sizes = new Map<string, number>();
  for (const entity of entities) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
  const actual = [...sizes.values()].reduce((sum, size) => sum + pairsAmong(size), 0);
  const right = pairs.filter(({ first, second }) => entities[first] === entities[second]).length;
  return scoreOfCounts(right, pairs.length, actual);
}

/** The groups that the pairs form when they are chained. */
function scoreOfGroups({ entities }: LinkageSet, pairs: readonly SharingPair[]): Score {
  const sets = disjointSets();
  for (const { first, second } of pairs) sets.join(first, second);
  const groups = sets.groups(2).map((members, index) => group(`g${index}`, members.map(String)));
  const truth = truthOf(...entities.map((ring, index) => ({ accounts: [String(index)], ring })));
  return evaluate(truth, groups, { readings: ['RING'] }).pairs.all;
}

const rows: string[][] = [];
afterAll(() => {
  const header = ['Set, rule', 'pair P', 'pair R', 'pair F1', 'chained P', 'chained R', 'chained F1'];
  console.log(fixedWidthTable(header, rows));
});

describe('labelled records read as edges', () => {
  it.each([
    ['febrl', 5000, 2000],
    ['splink', 1000, 251],
    ['senzing', 159, 85],
  ] as const)('%s has %d records of %d entities', (name, records, entities) => {
    expect([SETS[name].entities.length, new Set(SETS[name].entities).size]).toEqual([records, entities]);
  });
});

describe('plain rules on labelled records', () => {
  it.each([
    ['febrl', 'two shared values', { precision: [0.99, 1], recall: [0.98, 1] }],
    ['febrl', 'bits, even odds', { precision: [0.7, 0.9], recall: [0.995, 1] }],
    ['febrl', 'bits, 99 to 1', { precision: [0.99, 1], recall: [0.99, 1] }],
    ['splink', 'two shared values', { precision: [0.99, 1], recall: [0.35, 0.45] }],
    ['splink', 'bits, even odds', { precision: [0.95, 1], recall: [0.5, 0.6] }],
    ['splink', 'bits, 99 to 1', { precision: [0.99, 1], recall: [0.2, 0.3] }],
    ['senzing', 'two shared values', { precision: [0.5, 0.65], recall: [0.4, 0.55] }],
    ['senzing', 'bits, even odds', { precision: [0.45, 0.65], recall: [0.45, 0.6] }],
    ['senzing', 'bits, 99 to 1', { precision: [0.6, 0.8], recall: [0.1, 0.25] }],
  ] as const)('%s by %s lies in the expected band', (name, rule, { precision, recall }) => {
    const set = SETS[name];
    const pairs = RULES[rule]!(set);
    const score = scoreOfPairs(set, pairs);
    const chained = scoreOfGroups(set, pairs);
    const figures = [score, chained].flatMap((each) => [each.precision, each.recall, each.f1]);
    rows.push([`${set.name}, ${rule}`, ...figures.map(shareText)]);

    expect(score.precision).toBeGreaterThanOrEqual(precision[0]);
    expect(score.precision).toBeLessThanOrEqual(precision[1]);
    expect(score.recall).toBeGreaterThanOrEqual(recall[0]);
    expect(score.recall).toBeLessThanOrEqual(recall[1]);
    // Chaining only adds pairs: it can find more, and it cannot lose one.
    expect(chained.recall).toBeGreaterThanOrEqual(score.recall!);
  });

  it.each(Object.entries(SETS))('asking %s for more bits buys precision with recall', (_, set) => {
    const even = scoreOfPairs(set, RULES['bits, even odds']!(set));
    const sure = scoreOfPairs(set, RULES['bits, 99 to 1']!(set));
    expect(sure.precision).toBeGreaterThan(even.precision!);
    expect(sure.recall).toBeLessThan(even.recall!);
  });
});
