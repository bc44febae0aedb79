import type { LinkPathCutReason } from '#graphql/graphql';
import { counted, whole } from '../format/number.js';

interface Bounded {
  readonly degreeBound: number;
  readonly notWalkedCount: number;
  readonly cuts: readonly {
    readonly reason: LinkPathCutReason;
    readonly limit: number;
    readonly count: number;
  }[];
}

const REASONS: Readonly<Record<LinkPathCutReason, readonly [one: string, many: string]>> = {
  PATHS: ['further path', 'further paths'],
  LINKS: ['value of the two accounts', 'values of the two accounts'],
  NEIGHBOURS: ['account next to the two', 'accounts next to the two'],
  NEIGHBOUR_LINKS: ['value of accounts next to the two', 'values of accounts next to the two'],
  MIDDLES: ['value between their neighbours', 'values between their neighbours'],
};

/** What the walk between two accounts left out, a sentence each. */
export function cutNotes({ degreeBound, notWalkedCount, cuts }: Bounded): readonly string[] {
  const popular =
    notWalkedCount === 0
      ? []
      : [
          `${counted(notWalkedCount, 'value')} of the two that more than ${whole(degreeBound)} accounts showed ${notWalkedCount === 1 ? 'was' : 'were'} not walked through.`,
        ];
  const left = cuts.map(({ reason, limit, count }) => {
    const [one, many] = REASONS[reason];
    return `Left out for their number: ${counted(count, one, many)}; ${whole(limit)} were kept.`;
  });
  return [...popular, ...left];
}
