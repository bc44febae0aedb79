import { describe, expect, it } from 'vitest';
import { type ReplayDay, replay } from '../../src/evaluation/replay.js';
import { accounts, group, truthOf } from './world.js';

const truth = truthOf(
  { accounts: accounts('a', 10), ring: 'A' },
  { accounts: accounts('b', 4), ring: 'B' },
  { accounts: accounts('i', 4) },
);

/** Ring A began on day 100 with 7 exchanges a day, ring B on day 102 with 3. */
const options = {
  readings: ['RING'],
  firstDayOf: (ring: string) => (ring === 'A' ? 100 : 102),
  exchangesUpTo: (ring: string, epochDay: number) =>
    ring === 'A' ? 7 * (epochDay - 99) : 3 * (epochDay - 101),
} as const;

const never = {
  groupId: null,
  ringAccounts: null,
  groupAccounts: null,
  epochDay: null,
  days: null,
  exchanges: null,
};

describe('replay', () => {
  it('says after how many days and exchanges one group first held half of each ring', async () => {
    const days: readonly ReplayDay[] = [
      { epochDay: 100, groups: [group('g', accounts('a', 4))] },
      { epochDay: 101, groups: [group('g', accounts('a', 4)), group('h', ['a5', 'a6'])] },
      { epochDay: 103, groups: [group('g', [...accounts('a', 5), 'i1']), group('h', ['b1'])] },
      { epochDay: 104, groups: [group('g', accounts('a', 10)), group('h', ['b1'])] },
    ];
    expect(await replay(days, truth, options)).toEqual([
      {
        ring: 'A',
        accounts: 10,
        groupId: 'g',
        ringAccounts: 5,
        groupAccounts: 6,
        epochDay: 103,
        days: 4,
        exchanges: 28,
      },
      { ring: 'B', accounts: 4, ...never },
    ]);
  });

  it('counts a ring that is found on its first day as one day', async () => {
    const days = [{ epochDay: 102, groups: [group('h', accounts('b', 4))] }];
    expect((await replay(days, truth, options))[1]).toMatchObject({ ring: 'B', days: 1, exchanges: 3 });
  });

  it('passes over groups of other readings', async () => {
    const days = [{ epochDay: 102, groups: [group('h', accounts('b', 4), {}, { reading: 'LINKED' })] }];
    expect((await replay(days, truth, options))[1]).toEqual({ ring: 'B', accounts: 4, ...never });
  });

  it('takes another share when told', async () => {
    const days = [{ epochDay: 102, groups: [group('h', accounts('b', 3))] }];
    expect((await replay(days, truth, { ...options, share: 0.8 }))[1]?.days).toBeNull();
    expect((await replay(days, truth, { ...options, share: 0.75 }))[1]?.days).toBe(1);
  });

  it('reads no further day once every ring is founded', async () => {
    const read: number[] = [];
    function* days(): Generator<ReplayDay> {
      for (const epochDay of [102, 103, 104]) {
        read.push(epochDay);
        yield { epochDay, groups: [group('g', accounts('a', 10)), group('h', accounts('b', 4))] };
      }
    }
    await replay(days(), truth, options);
    expect(read).toEqual([102]);
  });

  it('refuses days that do not ascend', async () => {
    const day = { epochDay: 102, groups: [] };
    await expect(replay([day, day], truth, options)).rejects.toThrow(RangeError);
  });

  it('names the group that holds most of the ring, and of equals the smaller', async () => {
    const groups = [
      group('f', [...accounts('b', 2), 'i1']),
      group('g', accounts('b', 2)),
      group('h', ['b3']),
    ];
    expect((await replay([{ epochDay: 102, groups }], truth, options))[1]).toMatchObject({
      groupId: 'g',
      ringAccounts: 2,
      groupAccounts: 2,
    });
  });
});
