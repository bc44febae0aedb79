import type { Graph } from '../../src/graph/graph.js';
import { binding, foundGroup } from './found-group.js';
import { ingestLines, storeRun } from './seed.js';

export const HALVES_MEMBERS = Array.from({ length: 9 }, (_, n) => `m${n}`);
/** Two halves that hang together by a card of m4's; an outsider shows one device. */
const HELD = {
  'paymentInstrument|card': [3, 4, 5],
  'device|left': [0, 1, 2, 3],
  'device|right': [5, 6, 7, 8],
};

export const TWO_HALVES = foundGroup({
  reading: 'RING',
  accounts: HALVES_MEMBERS,
  identifiers: [
    binding('paymentInstrument|card', 3, 3, 9),
    binding('device|left', 5, 4, 8),
    binding('device|right', 4, 4, 7),
    binding('ip|5.0.0.1', 9, 9, 0, 'POPULAR'),
  ],
});

/** Stores the ring, a SUSPECTED group and a LINKED one that shows a device of the ring; gives the ids of the first two. */
export async function seedTwoHalves(
  graph: Graph,
): Promise<{ readonly ringId: string; readonly suspectedId: string }> {
  const shows = (accountId: string, key: string) => {
    const [kind, value] = key.split('|');
    return { type: 'identifier', accountId, kind, value, at: '2026-05-01T12:00:00Z' };
  };
  const usage = HALVES_MEMBERS.map((accountId, n) => {
    return { type: 'usage', accountId, hour: '2026-05-01T12:00:00Z', exchanges: n + 1 };
  });
  await ingestLines(graph, [
    ...usage,
    ...Object.entries(HELD).flatMap(([key, places]) =>
      places.map((place) => shows(HALVES_MEMBERS[place]!, key)),
    ),
    ...HALVES_MEMBERS.map((accountId) => shows(accountId, 'ip|5.0.0.1')),
    shows('outsider', 'device|left'),
    shows('s4', 'device|right'),
    ...['s4', 's5', 's6'].map((accountId) => shows(accountId, 'device|elsewhere')),
    ...['s1', 's2', 's3'].map((accountId) => shows(accountId, 'device|crowd')),
  ]);
  const suspected = foundGroup({
    reading: 'SUSPECTED',
    accounts: ['s1', 's2', 's3'],
    identifiers: [binding('device|crowd', 3, 3)],
  });
  const linked = foundGroup({ reading: 'LINKED', accounts: ['s4', 's5', 's6'] });
  const { groups } = await storeRun(graph, [TWO_HALVES, suspected, linked]);
  const [ringId, suspectedId] = groups.map((found) => found.ringId);
  return { ringId: ringId!, suspectedId: suspectedId! };
}
