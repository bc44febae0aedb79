import { describe, expect, it } from 'vitest';
import type { IdentifierLinks } from '../../../src/domain/detection/link-graph.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';
import { membersOf } from '../../../src/domain/detection/partition.js';
import { findSuccessions, judgeSuccession } from '../../../src/domain/detection/succession.js';
import { weightValues } from '../../../src/domain/detection/weights.js';
import { DAY_MS } from '../../../src/domain/time.js';
import { groupsAs, handedOut, names, SHOWN_AT, shared, worldOf } from '../../testkit/link-world.js';

const BANNED = names('a', 30);
const NEXT = names('b', 30);
const BAN = SHOWN_AT + 10 * DAY_MS;

/** Twelve prompts, two a member, which `ids` show from `firstAt` on. */
const prompts = (prefix: string, ids: readonly string[], firstAt: number): readonly IdentifierLinks[] =>
  handedOut('promptFingerprint', prefix, ids, 12, 2).map(({ links, ...value }) => ({
    ...value,
    links: links.map((link) => ({ ...link, firstAt, lastAt: firstAt })),
  }));

/** The same values with the links of both. */
function both(some: readonly IdentifierLinks[], others: readonly IdentifierLinks[]) {
  return some.map((value, at) => ({ ...value, links: [...value.links, ...others[at]!.links] }));
}

function successions(identifiers: readonly IdentifierLinks[], bans: readonly number[]) {
  const graph = worldOf(3_000, identifiers);
  const groups = membersOf(groupsAs(graph, [BANNED, NEXT]));
  const histories = groups.map((members, at) => ({ members, enforcedAt: at === 0 ? bans : [] }));
  return findSuccessions(graph, weightValues(graph), histories, DEFAULT_PARAMETERS);
}

const bansOf = (count: number, at = BAN) => Array.from({ length: count }, () => at);

describe('a group', () => {
  const soon = BAN + DAY_MS;

  it('succeeds another when it began within two days after bans, with the same prompts', () => {
    const identifiers = both(prompts('p', BANNED, SHOWN_AT), prompts('p', NEXT, soon));
    const found = successions(identifiers, bansOf(8));
    expect(found).toEqual([undefined, { predecessor: 0, began: 1 }]);
    expect(judgeSuccession(found[1])).toMatchObject([{ name: 'began', value: 1, threshold: 0.6 }]);
    expect(judgeSuccession(found[0])).toEqual([]);
  });

  it.each([
    ['it began earlier', BAN - 1, 8],
    ['it began later', BAN + 2 * DAY_MS + 1, 8],
    ['fewer than eight were banned', soon, 7],
  ])('does not when %s', (_, start, bans) => {
    const identifiers = both(prompts('p', BANNED, SHOWN_AT), prompts('p', NEXT, start));
    expect(successions(identifiers, bansOf(bans))).toEqual([undefined, undefined]);
  });

  it('succeeds it also when it goes on to prompts that came later', () => {
    const identifiers = [
      ...both(prompts('p', BANNED, SHOWN_AT), prompts('p', NEXT, soon)),
      ...prompts('q', NEXT, soon),
    ];
    expect(successions(identifiers, bansOf(8))).toEqual([undefined, { predecessor: 0, began: 1 }]);
  });

  it('does not when it has prompts of its own and only those of everybody in common, as a wave of sign-ups has', () => {
    const popular = names('popular', 20).map((value, at) =>
      shared('promptFingerprint', value, [
        ...BANNED.filter((_, place) => (place + at) % 5 === 0),
        ...NEXT.filter((_, place) => (place + at) % 5 === 0),
        ...names('z', 600).filter((_, place) => (place + at) % 5 === 0),
      ]),
    );
    const since = popular.map(({ links, ...value }) => ({
      ...value,
      links: links.map((link) => (NEXT.includes(link.accountId) ? { ...link, firstAt: soon } : link)),
    }));
    const identifiers = [...prompts('p', BANNED, SHOWN_AT), ...prompts('q', NEXT, soon), ...since];
    expect(successions(identifiers, bansOf(30))).toEqual([undefined, undefined]);
  });
});
