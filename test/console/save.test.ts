import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/console/elements/use-pages.js';
import { accountCommands, ringCommands } from '../../src/console/save/commands.js';
import { listFile } from '../../src/console/save/list-file.js';
import { readList, wholeList } from '../../src/console/save/read-list.js';

/** Numbers from 0, two a page. */
function numbers(total: number, failAt = Number.POSITIVE_INFINITY) {
  return async (after: string | null, signal: AbortSignal): Promise<Page<number>> => {
    signal.throwIfAborted();
    const from = Number(after ?? 0);
    if (from >= failAt) throw new Error('The server does not answer');
    const nodes = [from, from + 1].filter((one) => one < total);
    const end = from + nodes.length;
    return { nodes, totalCount: total, pageInfo: { hasNextPage: end < total, endCursor: String(end) } };
  };
}

const never = new AbortController().signal;

describe('a list that is saved', () => {
  it('is read to its end, telling how far it is', async () => {
    const told: [number, number][] = [];
    const list = await readList(numbers(5), (rows, total) => told.push([rows, total]), never);
    expect(list).toEqual({ rows: [0, 1, 2, 3, 4], total: 5, cut: undefined });
    expect(told).toEqual([
      [2, 5],
      [4, 5],
      [5, 5],
    ]);
    expect(await readList(wholeList(['a']), () => {}, never)).toEqual({
      rows: ['a'],
      total: 1,
      cut: undefined,
    });
  });

  it('keeps what was read when it is stopped, fails or grows too long, and says which', async () => {
    const controller = new AbortController();
    const stopAtFour = (rows: number) => {
      if (rows === 4) controller.abort();
    };
    expect(await readList(numbers(9), stopAtFour, controller.signal)).toEqual({
      rows: [0, 1, 2, 3],
      total: 9,
      cut: 'stopped',
    });
    expect(await readList(numbers(9, 2), () => {}, never)).toEqual({
      rows: [0, 1],
      total: 9,
      cut: 'The server does not answer',
    });
    expect(await readList(numbers(9), () => {}, never, 6)).toEqual({
      rows: [0, 1, 2, 3, 4, 5],
      total: 9,
      cut: 'more than 6 rows are for the command line',
    });
  });

  it('becomes CSV or JSON; where it was cut, name and JSON say so', () => {
    const table = {
      name: 'members-r',
      about: { list: 'members', ringId: 'r', role: undefined },
      columns: [
        ['accountId', (row: number) => `acct_${row}`],
        ['exchanges', (row: number) => (row === 0 ? null : row)],
      ],
    } as const;
    expect(listFile('csv', table, { rows: [0, 1], total: 2, cut: undefined })).toEqual({
      name: 'members-r.csv',
      type: 'text/csv',
      text: 'accountId,exchanges\nacct_0,\nacct_1,1\n',
    });
    const cut = listFile('json', table, { rows: [0], total: 2, cut: 'stopped' });
    expect(cut.name).toBe('members-r-first-1-of-2.json');
    expect(JSON.parse(cut.text)).toEqual({
      list: 'members',
      ringId: 'r',
      total: 2,
      complete: false,
      cut: 'stopped',
      rows: [{ accountId: 'acct_0', exchanges: null }],
    });
    expect(JSON.parse(listFile('json', table, { rows: [], total: 0, cut: undefined }).text)).toEqual({
      list: 'members',
      ringId: 'r',
      total: 0,
      complete: true,
      rows: [],
    });
  });
});

it('commands name the ring and the run, and no id becomes a command of its own', () => {
  expect(ringCommands('r-1', 'run-2').map(({ text }) => text)).toEqual([
    'npx --no-install ringtrace export ring r-1 --run run-2 --html --out letter-r-1.html',
    'npx --no-install ringtrace export ring r-1 --run run-2 --out letter-r-1.md',
    'npx --no-install ringtrace export ring r-1 --run run-2 --format bundle --out ring-r-1',
    'npx --no-install ringtrace export ring r-1 --run run-2 --format actions --out actions-r-1.csv',
    'npx --no-install ringtrace export ring r-1 --run run-2 --format actions --preview',
  ]);
  expect(accountCommands("a'; rm x")[1]?.text).toBe(
    "npx --no-install ringtrace export account 'a'\\''; rm x' --out account.md",
  );
});
