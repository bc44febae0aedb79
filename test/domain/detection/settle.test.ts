import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentifierLinks } from '../../../src/domain/detection/link-graph.js';
import { buildLinkGraph } from '../../../src/domain/detection/link-graph.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
import { settleGroups } from '../../../src/domain/detection/settle.js';
import { weightValues } from '../../../src/domain/detection/weights.js';
import { groupsAs, groupsIn, names, operation, shared } from '../../testkit/link-world.js';
import { seededRandom, shuffled } from '../../testkit/random.js';

type Groups = readonly (readonly string[])[];

interface Scene {
  readonly accountIds: readonly string[];
  readonly identifiers: readonly IdentifierLinks[];
  readonly candidates: Groups;
}

function settled({ accountIds, identifiers, candidates }: Scene): Groups {
  const graph = buildLinkGraph(accountIds, identifiers);
  const partition = groupsAs(graph, candidates);
  return groupsIn(graph, settleGroups(graph, weightValues(graph), partition, DEFAULT_PARAMETERS));
}

const ONE = names('m', 60);
const OTHER = names('n', 40);
const STRANGERS = names('z', 1_900);

/** Two operations, some families and a popular prompt, with candidates that split one operation and mix a little. */
function scene(seed: number): Scene {
  const random = seededRandom(seed);
  const mixed = shuffled(ONE, random);
  const families = Array.from({ length: 10 }, (_, family) => STRANGERS.slice(family * 4, family * 4 + 4));
  const identifiers = [
    ...operation('r', ONE, random),
    ...operation('s', OTHER, random),
    ...families.flatMap((family, number) => [
      shared('ip', `home${number}`, family),
      shared('paymentInstrument', `purse${number}`, family),
    ]),
    shared(
      'promptFingerprint',
      'viral',
      [...ONE, ...OTHER, ...STRANGERS].filter(() => random() < 0.1),
    ),
  ];
  const candidates = [
    [...mixed.slice(0, 25), OTHER[0]!],
    [...mixed.slice(25), STRANGERS[50]!],
    OTHER.slice(1),
    ...families,
  ];
  return { accountIds: [...ONE, ...OTHER, ...STRANGERS], identifiers, candidates };
}

describe('settled groups', () => {
  it('are the populations, each whole and alone, whatever the candidates split and mixed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const groups = settled(scene(seed));
        expect(groups.slice(0, 2)).toEqual([ONE, OTHER]);
        expect(groups.slice(2).every((family) => family.length === 4)).toBe(true);
        expect(groups).toHaveLength(12);
      }),
      { numRuns: 20 },
    );
  });

  it('do not depend on the order of anything that is read', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const given = scene(seed);
        const random = seededRandom(seed + 1);
        const turned: Scene = {
          accountIds: shuffled(given.accountIds, random),
          identifiers: shuffled(given.identifiers, random).map((identifier) => {
            return { ...identifier, links: shuffled(identifier.links, random) };
          }),
          candidates: shuffled(given.candidates, random),
        };
        expect(settled(turned)).toEqual(settled(given));
      }),
      { numRuns: 20 },
    );
  });

  it('do not depend on the names of accounts and values', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const given = scene(seed);
        const random = seededRandom(seed + 1);
        const nameOf = new Map(shuffled(given.accountIds, random).map((id, place) => [id, `k${place}`]));
        const numbers = shuffled([...given.identifiers.keys()], random);
        const renamed: Scene = {
          accountIds: given.accountIds.map((id) => nameOf.get(id)!),
          identifiers: given.identifiers.map((identifier, place) => ({
            ...identifier,
            key: `${identifier.kind}|${numbers[place]}`,
            links: identifier.links.map((link) => ({ ...link, accountId: nameOf.get(link.accountId)! })),
          })),
          candidates: given.candidates.map((group) => group.map((id) => nameOf.get(id)!)),
        };
        const expected = settled(given).map((group) => group.map((id) => nameOf.get(id)!).sort());
        expect(settled(renamed)).toEqual(expected.sort((a, b) => (a[0]! < b[0]! ? -1 : 1)));
      }),
      { numRuns: 20 },
    );
  });

  it('change no more when settled again', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const given = scene(seed);
        const once = settled(given);
        expect(settled({ ...given, candidates: once })).toEqual(once);
      }),
      { numRuns: 10 },
    );
  });

  it('are none among strangers, whatever the candidates', () => {
    const identifiers = STRANGERS.slice(0, 100).map((id, place) =>
      shared('ip', `pair${place}`, [id, STRANGERS[place + 200]!]),
    );
    const candidates = [STRANGERS.slice(0, 50), STRANGERS.slice(150, 320)];
    expect(settled({ accountIds: STRANGERS, identifiers, candidates })).toEqual([]);
  });
});
