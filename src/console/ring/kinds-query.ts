import { queryOptions } from '@tanstack/react-query';
import { graphql } from '#graphql/gql';
import type { IdentifierKind, IdentifierKindsQuery } from '#graphql/graphql';
import { ask } from '../api/ask.js';

const KINDS = graphql(`
  query IdentifierKinds($ringId: String!) {
    ring(ringId: $ringId) {
      payment: identifiers(first: 5, kind: PAYMENT_INSTRUMENT) {
        ...KindOfRing
      }
      device: identifiers(first: 5, kind: DEVICE) {
        ...KindOfRing
      }
      ip: identifiers(first: 5, kind: IP) {
        ...KindOfRing
      }
      fingerprint: identifiers(first: 5, kind: PROMPT_FINGERPRINT) {
        ...KindOfRing
      }
      structure: identifiers(first: 5, kind: PROMPT_STRUCTURE) {
        ...KindOfRing
      }
      band: identifiers(first: 5, kind: PROMPT_BAND) {
        ...KindOfRing
      }
      prefix: identifiers(first: 5, kind: CONVERSATION_PREFIX) {
        ...KindOfRing
      }
    }
  }

  fragment KindOfRing on RingIdentifierConnection {
    totalCount
    nodes {
      kind
      value
      degree
      accountsInRing
      bits
      setAside
    }
  }
`);

export type IdentifiersOfKind = NonNullable<IdentifierKindsQuery['ring']>['payment'];

/** How many identifiers of each kind bind the group, and the strongest of each. */
export function kindsQuery(ringId: string) {
  return queryOptions({
    queryKey: ['ring', ringId, 'kinds'],
    queryFn: async ({ signal }): Promise<Partial<Record<IdentifierKind, IdentifiersOfKind>>> => {
      const { ring } = await ask(KINDS, { ringId }, signal);
      if (!ring) return {};
      return {
        PAYMENT_INSTRUMENT: ring.payment,
        DEVICE: ring.device,
        IP: ring.ip,
        PROMPT_FINGERPRINT: ring.fingerprint,
        PROMPT_STRUCTURE: ring.structure,
        PROMPT_BAND: ring.band,
        CONVERSATION_PREFIX: ring.prefix,
      };
    },
  });
}
