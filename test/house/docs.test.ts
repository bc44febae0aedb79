import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOT } from '../testkit/source-files.js';

const read = (path: string) => readFileSync(`${ROOT}/${path}`, 'utf8');
const DECISIONS = filesBelow('docs/decisions', '.md');

describe('the glossary', () => {
  const rows = read('docs/glossary.md')
    .split('\n')
    .filter((line) => /^\| (?!term |-)/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map(([, term, meaning, avoid]) => ({ term, meaning, avoid }));

  it('defines each term once', () => {
    const terms = rows.map(({ term }) => term);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
    expect(terms.length).toBeGreaterThan(40);
  });

  it('defines with words and names words to avoid', () => {
    expect(rows.filter(({ meaning, avoid }) => !meaning?.endsWith('.') || !avoid)).toEqual([]);
  });
});

describe('decision records', () => {
  it('are dated, and say question, options, decision and consequences', () => {
    const parts =
      /^# .+\n\n(\d{4}-\d\d-\d\d), \w+\n\n## Question\n.+\n## Options\n.+\n## Decision\n.+\n## Consequences\n.+$/s;
    const wrong = DECISIONS.filter((path) => {
      const date = parts.exec(read(path))?.[1];
      return date === undefined || !path.startsWith(`docs/decisions/${date}-`);
    });
    expect(wrong).toEqual([]);
    expect(DECISIONS.length).toBeGreaterThan(0);
  });

  it('name only files that exist', () => {
    const missing = DECISIONS.flatMap((path) =>
      [...read(path).matchAll(/`((?:src|cypher|schema|test)\/[\w./-]+)`/g)]
        .map((match) => match[1]!)
        .filter((target) => !existsSync(`${ROOT}/${target}`)),
    );
    expect(missing).toEqual([]);
  });
});
