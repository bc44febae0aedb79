import { expect, it } from 'vitest';
import { membersKept } from '../../src/evaluation/members-kept.js';
import { perturbation, renderPerturbation } from '../../src/evaluation/perturbation.js';
import { accounts, group } from './world.js';

const before = [group('g', accounts('a', 4)), group('h', accounts('b', 3))];
const after = [group('g', [...accounts('a', 3), 'x1']), group('i', accounts('b', 3))];

it('counts the members that are still in the group of the same id', () => {
  expect(membersKept(before, after)).toEqual({ members: 7, kept: 3, keptShare: 3 / 7 });
  expect(membersKept([], after)).toEqual({ members: 0, kept: 0, keptShare: null });
});

it('puts what a change did to groups and to members side by side', () => {
  const report = perturbation({ links: 900, removedLinks: 9, touched: new Set(['a4']) }, before, after);
  expect(report).toEqual({
    links: 900,
    removedLinks: 9,
    touchedAccounts: 1,
    groupsBefore: 2,
    groupsAfter: 2,
    stability: { untouched: 1, sameId: 0, sameMembers: 1, kept: 0, keptShare: 0 },
    members: { members: 7, kept: 3, keptShare: 3 / 7 },
  });
  expect(renderPerturbation(report)).toBe(`  Stability
  links that tie                          900
  links removed                             9
  accounts that lost a link                 1
  groups before                             2
  groups after                              2
  groups without such an account            1
    kept under their id                     0
    kept with their members                 1
    kept with both                 0 (0.00 %)
  members of all groups                     7
    still in their group          3 (42.86 %)
`);
});
