import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesBelow, ROOT } from '../testkit/source-files.js';
import { bareCypher } from '../testkit/statement-header.js';

it('has one statement that writes audit rows, and none that changes or removes one', () => {
  const writing = filesBelow('cypher', '.cypher')
    .filter((path) => !path.startsWith('cypher/migrations/'))
    .filter((path) => {
      const text = bareCypher(readFileSync(`${ROOT}/${path}`, 'utf8'));
      return text.includes('AuditRow') && /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(text);
    });
  expect(writing).toEqual(['cypher/audit/append-rows.cypher']);
  const text = bareCypher(readFileSync(`${ROOT}/${writing[0]}`, 'utf8'));
  expect(text).toMatch(/CREATE \(entry:AuditRow/);
  expect(text).not.toMatch(/\b(MATCH \(\w*:AuditRow|MERGE|DELETE|REMOVE)\b/);
});
