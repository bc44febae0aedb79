import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { fixedWidthTable } from '../../src/evaluation/fixed-width-table.js';
import { renderTable } from '../../src/evaluation/render-table.js';
import { accounts, group, truthOf } from './world.js';

const RING_ONLY = { readings: ['RING'] } as const;

describe('renderTable', () => {
  const truth = truthOf(
    { accounts: accounts('a', 1200), ring: 'A', exchanges: 1000 },
    { accounts: accounts('b', 4), ring: 'B', exchanges: 10 },
    { accounts: accounts('i', 2000), kind: 'household', exchanges: 5 },
  );

  it('shows every section in columns of fixed width', async () => {
    const groups = [
      group('g', [...accounts('a', 1200), 'i1'], { exchanges: 1000 }),
      group('h', ['b1', 'i2', 'i3'], { role: 'ATTACHED', confidence: 0.97, exchanges: 5 }),
    ];
    const text = renderTable(evaluate(truth, groups, RING_ONLY));
    await expect(text).toMatchFileSnapshot('./render-table.expected.txt');
  });

  it('prints n/a for figures that do not exist', () => {
    const lines = renderTable(evaluate(truth, [], RING_ONLY)).split('\n');
    expect(
      lines
        .find((line) => line.startsWith('  accounts '))
        ?.split(/ {2,}/)
        .slice(2),
    ).toEqual(['n/a', '0.0000', '0.0000']);
    expect(lines).toContain('  Brier score n/a, expected calibration error n/a');
  });

  it('lists the largest rings and false rings, and says how many it left out', () => {
    const rings = Array.from({ length: 25 }, (_, index) => ({
      accounts: accounts(`r${index}-`, index + 1),
      ring: `ring ${index}`,
    }));
    const innocents = Array.from({ length: 22 }, (_, index) => accounts(`i${index}-`, index + 1));
    const many = truthOf(...rings, ...innocents.map((ids) => ({ accounts: ids })));
    const falseGroups = innocents.map((ids, index) => group(`f${index}`, ids));
    const text = renderTable(evaluate(many, falseGroups, RING_ONLY));
    expect(text).toContain('and 5 smaller rings: see the JSON report');
    expect(text).toContain('and 2 smaller ones: see the JSON report');
    expect(text).toContain('  ring 24 ');
    expect(text).not.toContain('  ring 4 ');
  });
});

describe('fixedWidthTable', () => {
  it('puts figures to the right, cuts long cells and shows no control characters', () => {
    const rows = [
      ['a\u001b[31m', '7'],
      ['b'.repeat(50), '1,000'],
    ];
    expect(fixedWidthTable(['name', 'n'], rows)).toBe(
      [
        `  ${'name'.padEnd(40)}      n\n`,
        `  ${'a?[31m'.padEnd(40)}      7\n`,
        `  ${'b'.repeat(39)}…  1,000\n`,
      ].join(''),
    );
  });
});
