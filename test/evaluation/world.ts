import fc from 'fast-check';
import type { MemberRole } from '../../src/domain/ring.js';
import type { PredictedGroup, PredictedMember } from '../../src/evaluation/predicted-group.js';
import type { TrueAccount, Truth } from '../../src/evaluation/truth.js';

/** `accounts('a', 3)` is a1, a2, a3. */
export function accounts(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}

export interface Population {
  readonly accounts: readonly string[];
  readonly ring?: string;
  readonly kind?: string;
  readonly exchanges?: number;
}

export function truthOf(...populations: readonly Population[]): Truth {
  const truth = new Map<string, TrueAccount>();
  for (const { accounts: ids, ring, kind, exchanges } of populations) {
    for (const accountId of ids) truth.set(accountId, { ring, kind, exchanges });
  }
  return truth;
}

export function group(
  groupId: string,
  accountIds: readonly string[],
  member: Partial<PredictedMember> = {},
  rest: Partial<PredictedGroup> = {},
): PredictedGroup {
  const members = accountIds.map(
    (accountId): PredictedMember => ({ accountId, role: 'CORE', confidence: 0.999, exchanges: 1, ...member }),
  );
  return { groupId, reading: 'RING', confidence: 0.999, members, ...rest };
}

/** One account of a made-up world: where it is, and where it was put. */
export interface Placement {
  readonly ring: string | undefined;
  readonly groupId: string | undefined;
  readonly role: MemberRole;
  readonly confidence: number;
  readonly exchanges: number;
}

const placement: fc.Arbitrary<Placement> = fc.record({
  ring: fc.option(fc.constantFrom('r1', 'r2', 'r3'), { nil: undefined }),
  groupId: fc.option(fc.constantFrom('g1', 'g2', 'g3', 'g4'), { nil: undefined }),
  role: fc.constantFrom<MemberRole>('CORE', 'ATTACHED'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  exchanges: fc.integer({ min: 0, max: 1_000_000 }),
});

export const placements = fc.array(placement, { maxLength: 30 });

export function truthOfPlacements(placed: readonly Placement[]): Truth {
  return new Map(
    placed.map(({ ring, exchanges }, index) => [`a${index}`, { ring, kind: undefined, exchanges }]),
  );
}

export function groupsOfPlacements(placed: readonly Placement[]): readonly PredictedGroup[] {
  const ids = [...new Set(placed.flatMap(({ groupId }) => groupId ?? []))];
  return ids.map((groupId) => ({
    groupId,
    reading: 'RING',
    confidence: 0.9,
    members: placed.flatMap((item, index) =>
      item.groupId === groupId
        ? [
            {
              accountId: `a${index}`,
              role: item.role,
              confidence: item.confidence,
              exchanges: item.exchanges,
            },
          ]
        : [],
    ),
  }));
}
