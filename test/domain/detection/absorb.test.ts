import { describe, expect, it } from 'vitest';
import { absorbFragments } from '../../../src/domain/detection/absorb.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
import { weightValues } from '../../../src/domain/detection/weights.js';
import { groupsAs, groupsIn, handedOut, names, shared, worldOf } from '../../testkit/link-world.js';

const RING = names('m', 45);
const FAMILY = names('n', 5);
const SUPPLY = [...handedOut('device', 'd', RING, 5), ...handedOut('paymentInstrument', 'p', RING, 4)];
const HOME = [shared('device', 'tablet', FAMILY), shared('ip', 'home', FAMILY)];

function absorbed(identifiers: typeof SUPPLY, groups: readonly (readonly string[])[]) {
  const graph = worldOf(4_000, identifiers);
  const partition = groupsAs(graph, groups);
  return groupsIn(graph, absorbFragments(graph, partition, weightValues(graph), DEFAULT_PARAMETERS));
}

describe('a small fragment', () => {
  it('joins the larger group whose core most of its members would be', () => {
    expect(absorbed(SUPPLY, [RING.slice(0, 40), RING.slice(40)])).toEqual([RING]);
  });

  it('stays when only a minority would', () => {
    const some = [shared('device', 'd9', [...RING.slice(0, 9), ...FAMILY.slice(0, 2)])];
    const other = [shared('paymentInstrument', 'p9', [...RING.slice(0, 9), ...FAMILY.slice(0, 2)])];
    const identifiers = [...SUPPLY, ...HOME, ...some, ...other];
    expect(absorbed(identifiers, [RING, FAMILY])).toEqual([RING, FAMILY]);
  });

  it('stays when it shares by one channel only', () => {
    const all = shared('device', 'd9', [...RING.slice(0, 9), ...FAMILY]);
    expect(absorbed([...SUPPLY, ...HOME, all], [RING, FAMILY])).toEqual([RING, FAMILY]);
  });

  it('follows a fragment that joins a third', () => {
    const parts = [RING.slice(0, 30), RING.slice(30, 41), RING.slice(41)];
    expect(absorbed(SUPPLY, parts)).toEqual([RING]);
  });
});
