import type { PlannedWorld } from './plan-world.js';

/** The truth as CSV, row by row, sorted by account id; a blank ring is an innocent account. */
export function* truthRows(planned: PlannedWorld, exchangesByAccount: ArrayLike<number>): Generator<string> {
  const { ids, accounts } = planned;
  const order = [...ids.keys()].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  yield 'accountId,ring,kind,exchanges\n';
  for (const account of order) {
    const { ring, kind } = accounts[account]!;
    yield `${ids[account]},${ring ?? ''},${kind},${exchangesByAccount[account]}\n`;
  }
}
