import { describe, expect, it } from 'vitest';
import { stability } from '../../src/evaluation/stability.js';
import { group } from './world.js';

describe('stability', () => {
  it('tells kept ids from kept members, among groups that nothing touched', () => {
    const before = [
      group('kept', ['a1', 'a2']),
      group('renamed', ['b1', 'b2']),
      group('grown', ['c1', 'c2']),
      group('gone', ['d1', 'd2']),
      group('touched', ['e1', 'e2']),
    ];
    const after = [
      group('kept', ['a2', 'a1']),
      group('new-name', ['b1', 'b2']),
      group('grown', ['c1', 'c2', 'x1']),
      group('touched', ['e2']),
    ];
    expect(stability(before, after, new Set(['e1']))).toEqual({
      untouched: 4,
      sameId: 2,
      sameMembers: 2,
      kept: 1,
      keptShare: 0.25,
    });
  });

  it('does not hold a touched account that joined against the group', () => {
    const after = [group('g', ['a1', 'a2', 'e1'])];
    expect(stability([group('g', ['a1', 'a2'])], after, new Set(['e1'])).keptShare).toBe(1);
  });

  it('has no share when every group was touched', () => {
    expect(stability([group('g', ['a1'])], [], new Set(['a1']))).toEqual({
      untouched: 0,
      sameId: 0,
      sameMembers: 0,
      kept: 0,
      keptShare: null,
    });
  });
});
