import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLinkGraph, degreeOf } from '../../../src/domain/detection/link-graph.js';
import { CHANNELS, IDENTIFIER_KIND_NAMES, IDENTIFIER_KINDS } from '../../../src/domain/identifier-kind.js';
import { names, shared } from '../../testkit/link-world.js';

const ACCOUNTS = names('a', 12);
const identifiers = fc
  .array(fc.tuple(fc.constantFrom(...IDENTIFIER_KIND_NAMES), fc.subarray([...ACCOUNTS], { minLength: 2 })), {
    maxLength: 12,
  })
  .map((values) => values.map(([kind, holders], place) => shared(kind, `v${place}`, holders, place)));

describe('the graph of links', () => {
  it('holds every link once from either side, with its channel and its time', () => {
    fc.assert(
      fc.property(identifiers, (identifiers) => {
        const graph = buildLinkGraph(ACCOUNTS, identifiers);
        const fromValues = graph.valueKeys.flatMap((key, value) =>
          Array.from({ length: degreeOf(graph, value) }, (_, place) => {
            const edge = graph.valueStart[value]! + place;
            const channel = CHANNELS[graph.channelOf[value]!];
            return [key, graph.accountIds[graph.accountsOf[edge]!], channel, graph.firstAt[edge]].join();
          }),
        );
        const sent = identifiers.flatMap(({ key, kind, links }) =>
          links.map(({ accountId, firstAt }) =>
            [key, accountId, IDENTIFIER_KINDS[kind].channel, firstAt].join(),
          ),
        );
        expect([...fromValues].sort()).toEqual([...sent].sort());
        const fromAccounts = graph.accountIds.flatMap((accountId, account) =>
          [...graph.valuesOf.slice(graph.accountStart[account], graph.accountStart[account + 1])].map(
            (value) => [graph.valueKeys[value], accountId].join(),
          ),
        );
        expect([...fromAccounts].sort()).toEqual(
          fromValues.map((link) => link.split(',').slice(0, 2).join()).sort(),
        );
      }),
    );
  });

  it('is the same in whatever order accounts, identifiers and links are read', () => {
    fc.assert(
      fc.property(identifiers, (identifiers) => {
        const turned = identifiers
          .map((value) => ({ ...value, links: [...value.links].reverse() }))
          .reverse();
        expect(buildLinkGraph([...ACCOUNTS].reverse(), turned)).toEqual(
          buildLinkGraph(ACCOUNTS, identifiers),
        );
      }),
    );
  });
});
