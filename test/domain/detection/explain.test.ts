import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeChannels,
  explainIdentifiers,
  explainMember,
  type WeighedMember,
} from '../../../src/domain/detection/explain.js';
import { bindValues } from '../../../src/domain/detection/holders.js';
import type { IdentifierLinks } from '../../../src/domain/detection/link-graph.js';
import { roleOf, weighAccounts } from '../../../src/domain/detection/membership.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
import { membersOf } from '../../../src/domain/detection/partition.js';
import { weightValues } from '../../../src/domain/detection/weights.js';
import { CHANNELS, type Channel, IDENTIFIER_KINDS } from '../../../src/domain/identifier-kind.js';
import { DAY_MS } from '../../../src/domain/time.js';
import { groupsAs, names, operation, SHOWN_AT, worldOf } from '../../testkit/link-world.js';
import { seededRandom } from '../../testkit/random.js';
import { WORKED_ACCOUNTS, WORKED_GROUP, WORKED_IDENTIFIERS } from '../../testkit/worked-example.js';

function explained(accounts: number, identifiers: readonly IdentifierLinks[], group: readonly string[]) {
  const graph = worldOf(accounts, identifiers);
  const partition = groupsAs(graph, [group]);
  const weights = weightValues(graph);
  const bindings = bindValues(graph, partition, weights);
  const weighed: WeighedMember[] = [];
  weighAccounts(graph, partition, weights, DEFAULT_PARAMETERS, (account, evidence) => {
    const role = roleOf(evidence, DEFAULT_PARAMETERS);
    if (role && partition.groupOf[account] === 0) weighed.push({ account, evidence, role });
  });
  const [members] = membersOf(partition);
  return {
    members: weighed.map((member) => explainMember(graph, bindings, 0, member)),
    identifiers: explainIdentifiers(graph, bindings, 0, members!, new Set(), DEFAULT_PARAMETERS),
    channels: describeChannels(graph, weighed, DEFAULT_PARAMETERS),
  };
}

/** What a value says, from the counts alone: others in the group, others outside, the trust in one sighting. */
function bitsOf(inside: number, outside: number, trust: number): number {
  const b = 11 / 2_000;
  return Math.log2((inside + trust * b) / (outside + trust * (1 - b))) - Math.log2(b / (1 - b));
}

describe('one account of twelve among 2,000, followed by hand', () => {
  const { members, identifiers } = explained(WORKED_ACCOUNTS, WORKED_IDENTIFIERS, WORKED_GROUP);
  const account = members.find(({ accountId }) => accountId === 'm000')!;
  const bits = {
    'paymentInstrument|card-a': bitsOf(3, 0, 0.25),
    'device|phone-1': bitsOf(3, 1, 0.25),
    'ip|198.51.100.7': bitsOf(1, 2, 1),
    'promptFingerprint|template-1': bitsOf(5, 3, 1),
    'promptFingerprint|template-2': bitsOf(3, 6, 1),
  };

  it('has of each shared value what its other holders say', () => {
    expect(Object.values(bits).map((value) => value.toFixed(2))).toEqual([
      '11.09',
      '8.76',
      '5.92',
      '7.82',
      '6.28',
    ]);
    for (const [key, expected] of Object.entries(bits)) {
      expect(identifiers.find((identifier) => identifier.key === key)?.bits).toBeCloseTo(expected, 9);
    }
  });

  it('has of each channel the best value and a quarter of the second, where there is no third', () => {
    expect(account.bits.payment).toBeCloseTo(bits['paymentInstrument|card-a'], 9);
    expect(account.bits.device).toBeCloseTo(bits['device|phone-1'], 9);
    expect(account.bits.network).toBeCloseTo(bits['ip|198.51.100.7'], 9);
    expect(account.bits.prompt).toBeCloseTo(
      bits['promptFingerprint|template-1'] + bits['promptFingerprint|template-2'] / 4,
      9,
    );
  });

  it('has a posterior of the prior and the channels, far above the 6.63 bits of a member', () => {
    expect(account.priorBits).toBeCloseTo(Math.log2(11 / 1_989), 9);
    const sum = -7.498 + 11.092 + 8.764 + 5.924 + 9.393;
    expect(account.posteriorBits).toBeCloseTo(sum, 2);
    expect(account.role).toBe('CORE');
  });

  it('joined when it first showed a value that binds', () => {
    expect(account.joinedAt).toBe(SHOWN_AT + 2 * DAY_MS);
  });
});

describe('what is shown of a group', () => {
  const members = names('m', 40);

  it('adds up: each channel of each member is the best of its shown values, a quarter of the second and a sixteenth of the third', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const sent = operation('r', members, seededRandom(seed));
        const shown = explained(2_000, sent, members);
        const bitsOfKey = new Map(shown.identifiers.map(({ key, bits }) => [key, bits]));
        for (const member of shown.members) {
          for (const channel of CHANNELS) {
            const [best = 0, second = 0, third = 0] = sent
              .filter(({ kind, links }) => holds(links, member.accountId) && channelOf(kind) === channel)
              .map(({ key }) => bitsOfKey.get(key) ?? 0)
              .sort((a, b) => b - a);
            expect(member.bits[channel]).toBeCloseTo(best + second / 4 + third / 16, 9);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('counts the holders of each value, most first', () => {
    const sent = operation('r', members, seededRandom(3));
    const { identifiers } = explained(2_000, sent, members.slice(0, 30));
    const counted = sent
      .map(({ key, links }) => {
        const inside = links.filter(({ accountId }) => members.indexOf(accountId) < 30);
        return [key, links.length, inside.length] as const;
      })
      .filter(([, , inGroup]) => inGroup > 1)
      .sort(([a, , x], [b, , y]) => y - x || (a < b ? -1 : 1));
    expect(identifiers.map(({ key, degree, accountsInGroup }) => [key, degree, accountsInGroup])).toEqual(
      counted,
    );
  });

  it('names the channels that tie, and those in which nothing could', () => {
    const withoutCards = operation('r', members, seededRandom(3)).filter(
      ({ kind }) => kind !== 'paymentInstrument',
    );
    expect(explained(2_000, withoutCards, members).channels).toEqual({
      channels: ['network', 'device', 'prompt'],
      channelsBlind: ['payment'],
    });
  });
});

const channelOf = (kind: IdentifierLinks['kind']): Channel => IDENTIFIER_KINDS[kind].channel;
const holds = (links: IdentifierLinks['links'], accountId: string) =>
  links.some((link) => link.accountId === accountId);
