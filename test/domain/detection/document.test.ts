import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';

const text = readFileSync(new URL('../../../docs/detection.md', import.meta.url), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const WRITTEN: Readonly<Record<string, number>> = {
  'log2(99)': Math.log2(99),
  '4·10⁻⁵': 4e-5,
  '10⁻³': 1e-3,
};

describe('docs/detection.md', () => {
  it('names every parameter with its default, in order', () => {
    const documented = rows.filter(([name]) => name && name in DEFAULT_PARAMETERS && !name.includes(' '));
    const [first] = documented.map(([name], at) => (name === 'density' ? at : -1)).filter((at) => at >= 0);
    const table = documented.slice(first, first! + Object.keys(DEFAULT_PARAMETERS).length);
    expect(table.map(([name, value]) => [name, WRITTEN[value!] ?? Number(value)])).toEqual(
      Object.entries(DEFAULT_PARAMETERS),
    );
  });

  it('follows its example to the bits that the test derives', () => {
    const example = rows.filter(([, , , odds]) => odds !== undefined && /^\(\d/.test(odds));
    expect(example.map((row) => row[5])).toEqual(['11.09', '8.76', '5.92', '7.82', '6.28']);
  });
});
