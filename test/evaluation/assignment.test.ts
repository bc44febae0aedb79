import { describe, expect, it } from 'vitest';
import { assignMembers } from '../../src/evaluation/assignment.js';
import type { PredictedGroup } from '../../src/evaluation/predicted-group.js';
import { group, truthOf } from './world.js';

const truth = truthOf({ accounts: ['a', 'b'], ring: 'R' });

function groupsChosen(...groups: readonly PredictedGroup[]) {
  const { members, inSeveralGroups } = assignMembers(truth, groups, ['RING', 'LINKED']);
  return { groups: members.map(({ groupId }) => groupId), inSeveralGroups };
}

describe('an account in several groups', () => {
  it('counts for the group where it is core before the one where it is more certain', () => {
    const attached = group('g', ['a'], { role: 'ATTACHED', confidence: 1 });
    const core = group('h', ['a'], { role: 'CORE', confidence: 0.5 }, { reading: 'LINKED' });
    expect(groupsChosen(attached, core)).toEqual({ groups: ['h'], inSeveralGroups: 1 });
  });

  it('counts for the group where it is more certain, then for the lower id', () => {
    const certain = [group('g', ['a'], { confidence: 0.6 }), group('h', ['a'], { confidence: 0.7 })];
    expect(groupsChosen(...certain).groups).toEqual(['h']);
    expect(groupsChosen(group('h', ['a', 'b']), group('g', ['a', 'b']))).toEqual({
      groups: ['g', 'g'],
      inSeveralGroups: 2,
    });
  });

  it('is not in several groups when the other group has a reading nobody asked for', () => {
    const groups = [group('g', ['a']), group('h', ['a'], {}, { reading: 'SUSPECTED' })];
    expect(groupsChosen(...groups)).toEqual({ groups: ['g'], inSeveralGroups: 0 });
  });
});
