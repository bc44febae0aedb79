import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { RingRemoval, RingWhatIfQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const CUT = graphql(`
  query RingCut($ringId: String!) {
    ring(ringId: $ringId) {
      weakestCut {
        ...Cut
      }
    }
  }

  fragment Cut on WeakestCut {
    identifiers {
      kind
      value
      bits
      accountsInRing
    }
    identifierCount
    largestBefore
    largestAfter
    reached
  }
`);

const WHAT_IF = graphql(`
  query RingWhatIf($ringId: String!, $remove: RingRemoval!) {
    ring(ringId: $ringId) {
      whatIf(remove: $remove) {
        identifiersRemoved
        accountsRemoved
        notInRing
        components {
          accounts
          exchanges
        }
        componentCount
        left {
          accounts
          exchanges
        }
        stopped {
          accounts
          exchanges
        }
        loose {
          accounts
          exchanges
        }
        nextCut {
          ...Cut
        }
      }
    }
  }
`);

export type WhatIf = NonNullable<RingWhatIfQuery['ring']>['whatIf'];
export type Cut = WhatIf['nextCut'];

/** Few identifiers without which the group falls apart. */
export function cutQuery(ringId: string) {
  return queryOptions({
    queryKey: ['ring', ringId, 'cut'],
    queryFn: async ({ signal }) => (await ask(CUT, { ringId }, signal)).ring?.weakestCut ?? null,
  });
}

/** What would be left of a group. */
export function whatIfQuery(ringId: string, remove: RingRemoval) {
  return queryOptions({
    queryKey: ['ring', ringId, 'whatif', remove],
    queryFn: async ({ signal }) => (await ask(WHAT_IF, { ringId, remove }, signal)).ring?.whatIf ?? null,
    placeholderData: keepPreviousData,
  });
}
