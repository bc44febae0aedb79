import { expect, it } from 'vitest';
import { createReadNotes, identifierTarget } from '../../src/api/read-notes.js';

const RING = { ringId: 'r1', reading: 'RING' };
const ACCOUNT = { accountId: 'a1' };
const IDENTIFIER = { key: 'device|d1', degree: 3 };

function noted(...reads: readonly (readonly [string, unknown, unknown])[]) {
  const notes = createReadNotes();
  for (const [field, source, result] of reads) notes.add(field, source, result);
  return notes.taken();
}

it('notes nothing when nothing was read', () => {
  expect(noted()).toBeUndefined();
});

it('names the owner of a list and counts what it showed', () => {
  const members = { nodes: [{ accountId: 'a1' }, { accountId: 'a2' }] };
  expect(noted(['Ring.members', RING, members], ['Ring.members', RING, members])).toEqual({
    targets: ['Ring:r1'],
    to: { fields: ['Ring.members'], shown: 4 },
  });
});

it('names what was looked up: things, lists of them, hits of a search, accounts along a path', () => {
  expect(noted(['Query.account', undefined, ACCOUNT])?.targets).toEqual(['Account:a1']);
  expect(noted(['Query.nodes', undefined, [RING, null, IDENTIFIER]])).toEqual({
    targets: [identifierTarget('device|d1'), 'Ring:r1'],
    to: { fields: ['Query.nodes'], shown: 2 },
  });
  const hits = { nodes: [{ found: ACCOUNT, reason: 'ACCOUNT_ID' }] };
  expect(noted(['Query.search', undefined, hits])?.targets).toEqual(['Account:a1']);
  expect(noted(['Query.lookUp', undefined, { known: ['a1', 'a2'], unknown: ['x'] }])?.targets).toEqual([
    'Account:a1',
    'Account:a2',
  ]);
  const looked = { known: ['device|d1'], knownKeys: ['device|d1'], unknown: [] };
  expect(noted(['Query.lookUpIdentifiers', undefined, looked])?.targets).toEqual([
    identifierTarget('device|d1'),
  ]);
  const paths = {
    from: 'a1',
    to: 'a3',
    paths: [
      {
        steps: [
          { from: 'a1', to: 'a2' },
          { from: 'a2', to: 'a3' },
        ],
      },
    ],
  };
  expect(noted(['Query.linkPath', undefined, paths])?.targets).toEqual([
    'Account:a1',
    'Account:a2',
    'Account:a3',
  ]);
});

it('names no value of an identifier', () => {
  expect(identifierTarget('ip|198.51.100.9')).toMatch(/^Identifier:ip:[\da-f]{64}$/);
});
