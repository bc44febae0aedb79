import type { PlannedWorld } from './plan-world.js';

const ROWS_OF_A_BLOCK = 4096;

/** The truth as CSV in blocks, sorted by account id; a blank ring is an innocent account. */
export function* truthBlocks(
  planned: PlannedWorld,
  exchangesByAccount: ArrayLike<number>,
): Generator<string> {
  const { ids, accounts } = planned;
  const order = [...ids.keys()].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  let block = 'accountId,ring,kind,exchanges\n';
  for (const [row, account] of order.entries()) {
    const { ring, kind } = accounts[account]!;
    block += `${ids[account]},${ring ?? ''},${kind},${exchangesByAccount[account]}\n`;
    if (row % ROWS_OF_A_BLOCK === 0) {
      yield block;
      block = '';
    }
  }
  yield block;
}
