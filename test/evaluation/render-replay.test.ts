import { expect, it } from 'vitest';
import { renderReplay } from '../../src/evaluation/render-replay.js';
import { replay } from '../../src/evaluation/replay.js';
import { ringActivity } from '../../src/evaluation/ring-activity.js';
import { accounts, group, truthOf } from './world.js';

const truth = truthOf(
  { accounts: accounts('a', 2), ring: 'A' },
  { accounts: accounts('b', 4), ring: 'B' },
  { accounts: accounts('i', 4) },
);
const FIRST_OF_MAY = Date.UTC(2026, 4, 1) / 86_400_000;

it('tells the activity of a ring from its exchanges by day', () => {
  const activity = ringActivity(
    new Map([
      [
        'A',
        new Map([
          [7, 30],
          [5, 12],
          [9, 1],
        ]),
      ],
    ]),
    4,
  );
  expect([activity.firstDayOf('A'), activity.firstDayOf('B')]).toEqual([5, 4]);
  expect([4, 5, 8, 9].map((day) => activity.exchangesUpTo('A', day))).toEqual([0, 12, 42, 43]);
  expect(activity.exchangesUpTo('B', 9)).toBe(0);
});

it('prints when each ring was founded and what it had taken by then', async () => {
  const exchanges = new Map([['A', new Map([[FIRST_OF_MAY, 1_200]])]]);
  const days = [
    { epochDay: FIRST_OF_MAY + 1, groups: [group('g', ['a1', 'i1'])] },
    { epochDay: FIRST_OF_MAY + 2, groups: [group('g', ['a1', 'i1', 'b1'])] },
  ];
  const activity = ringActivity(exchanges, FIRST_OF_MAY);
  const rings = await replay(days, truth, { readings: ['RING'], ...activity });
  expect(renderReplay(rings)).toBe(`  Ring  accounts  founded on  after days  exchanges  of it in group  group
  A            2  2026-05-02           2      1,200               1      2
  B            4       never         n/a        n/a             n/a    n/a
`);
});
