import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindValues } from '../../../src/domain/detection/holders.js';
import type { IdentifierLinks } from '../../../src/domain/detection/link-graph.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
import { membersOf } from '../../../src/domain/detection/partition.js';
import { liftRoof } from '../../../src/domain/detection/roof.js';
import { weightValues } from '../../../src/domain/detection/weights.js';
import { groupsAs, handedOut, names, operation, shared, worldOf } from '../../testkit/link-world.js';
import { seededRandom } from '../../testkit/random.js';

const STAFF = names('m', 30);

function roofOver(accountIds: readonly string[], identifiers: readonly IdentifierLinks[]) {
  const graph = worldOf(3_000, identifiers);
  const partition = groupsAs(graph, [accountIds]);
  const bindings = bindValues(graph, partition, weightValues(graph));
  const [members] = membersOf(partition);
  const { values, ...shares } = liftRoof(graph, bindings, 0, members!, DEFAULT_PARAMETERS);
  return { values: [...values].map((value) => graph.valueKeys[value]!).sort(), ...shares };
}

describe('the roof of a group', () => {
  it('is the card and the address of a company; without them little holds it', () => {
    const identifiers = [
      shared('paymentInstrument', 'company', STAFF),
      shared('ip', 'egress', STAFF),
      ...handedOut('promptFingerprint', 'task', STAFF, 10),
    ];
    const { values, spread } = roofOver(STAFF, identifiers);
    expect(values).toEqual(['ip|egress', 'paymentInstrument|company']);
    expect(spread).toBe(0);
  });

  it('is also a few sites that nearly everybody works at, none of them a majority', () => {
    const half = [STAFF.slice(0, 14), STAFF.slice(14, 28)];
    const identifiers = [
      shared('ip', 'north', half[0]!),
      shared('ip', 'south', half[1]!),
      ...handedOut('promptFingerprint', 'task', STAFF, 10),
    ];
    expect(roofOver(STAFF, identifiers)).toEqual({
      values: ['ip|north', 'ip|south'],
      spread: 0,
      tiedBy: { payment: 0, network: 0, device: 0, prompt: 1 },
      severalPrompts: 0,
      onOneDevice: 0,
    });
  });

  it('is no device: many accounts on one device are a farm', () => {
    const identifiers = [shared('device', 'rack', STAFF), ...handedOut('paymentInstrument', 'p', STAFF, 5)];
    expect(roofOver(STAFF, identifiers)).toEqual({
      values: [],
      spread: 1,
      tiedBy: { payment: 1, network: 0, device: 1, prompt: 0 },
      severalPrompts: 0,
      onOneDevice: 1,
    });
  });

  it('is no card or address of a group that draws on a supply, and most of it stays tied', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const members = names('m', 60);
        const { values, spread } = roofOver(members, operation('r', members, seededRandom(seed)));
        expect(values.filter((value) => !value.startsWith('promptFingerprint'))).toEqual([]);
        expect(spread).toBeGreaterThan(DEFAULT_PARAMETERS.spreadShare);
      }),
      { numRuns: 25 },
    );
  });

  it('lifted, counts the largest piece that two channels hold, not the sum of the pieces', () => {
    const [one, other] = [STAFF.slice(0, 12), STAFF.slice(12)];
    const identifiers = [
      shared('paymentInstrument', 'company', STAFF),
      ...[one, other].flatMap((team, number) => [
        ...handedOut('device', `d${number}-`, team, 2, 2),
        ...handedOut('promptFingerprint', `t${number}-`, team, 3, 2),
      ]),
    ];
    expect(roofOver(STAFF, identifiers)).toEqual({
      values: ['paymentInstrument|company'],
      spread: 18 / 30,
      tiedBy: { payment: 0, network: 0, device: 1, prompt: 1 },
      severalPrompts: 0,
      onOneDevice: 18 / 30,
    });
  });

  it('lifted, leaves the prompts that are not everybody’s: who shows three of them shows several', () => {
    const team = STAFF.slice(0, 18);
    const identifiers = [
      shared('promptFingerprint', 'house', team),
      ...['a', 'b', 'c'].map((name) => shared('promptFingerprint', name, team.slice(0, 6))),
      ...['d', 'e'].map((name) => shared('promptFingerprint', name, team.slice(6, 12))),
    ];
    const { values, severalPrompts, tiedBy } = roofOver(team, identifiers);
    expect(values).toEqual(['promptFingerprint|house']);
    expect(severalPrompts).toBe(6 / 18);
    expect(tiedBy.prompt).toBe(12 / 18);
  });
});
