import { type Actor, authorise } from '../domain/actor.js';
import { identifierKey } from '../domain/identifier-kind.js';
import type { TextRange } from '../domain/ip-network.js';
import { checkPageSize } from '../domain/page.js';
import type { Graph, RunOptions } from '../graph/graph.js';
import { defineStatement } from '../graph/statement.js';

const rangePage = defineStatement<{ ranges: readonly TextRange[]; after: string; limit: number }, string>({
  file: 'identifier/range-page',
  mode: 'READ',
  row: (row) => row.text('key'),
});
const countRange = defineStatement<{ ranges: readonly TextRange[]; limit: number }, number>({
  file: 'identifier/count-range',
  mode: 'READ',
  row: (row) => row.integer('total'),
});

/** Addresses of a network are counted up to this many: who reads on needs no more, and the count stays a short one. */
export const MOST_COUNTED = 10_000;

/** The keys of the addresses in ranges of values that come after the key `after`, ascending, one more than `first`. */
export function networkAddresses(
  actor: Actor,
  graph: Graph,
  ranges: readonly TextRange[],
  { first, after }: { readonly first: number; readonly after: string },
  options: RunOptions = {},
): Promise<readonly string[]> {
  authorise(actor, 'READ');
  checkPageSize(first);
  const ahead = toKeys(ranges).filter(({ to }) => to > after);
  return graph.read(rangePage, { ranges: ahead, after, limit: first + 1 }, options);
}

/** How many addresses lie in ranges of values; `MOST_COUNTED` stands for as many or more. */
export async function countNetworkAddresses(
  actor: Actor,
  graph: Graph,
  ranges: readonly TextRange[],
  options: RunOptions = {},
): Promise<number> {
  authorise(actor, 'READ');
  const [total] = await graph.read(countRange, { ranges: toKeys(ranges), limit: MOST_COUNTED }, options);
  return total ?? 0;
}

function toKeys(ranges: readonly TextRange[]): readonly TextRange[] {
  return ranges.map(({ from, to }) => ({ from: identifierKey('ip', from), to: identifierKey('ip', to) }));
}
