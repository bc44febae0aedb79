import { type HeldValues, neighboursOf, sharedBy } from './held-values.js';
import { type PairEvidence, pairEvidence } from './pair-evidence.js';

export interface LinkStep extends PairEvidence {
  readonly from: string;
  readonly to: string;
}

/** Accounts of which each shares a value with the next. */
export interface LinkPath {
  readonly steps: readonly LinkStep[];
  /** Those of the weakest step: a chain holds no better. */
  readonly bits: number;
}

/**
 * The paths of up to `maxHops` (1 to 3) steps from one account to another, no account twice: fewest steps first,
 * then the strongest. Longer ones are looked for only while fewer than `most` are found. `found` counts all that
 * were looked at.
 */
export function linkPaths(
  held: HeldValues,
  {
    from,
    to,
    maxHops,
    accounts,
    most,
  }: {
    readonly from: string;
    readonly to: string;
    readonly maxHops: number;
    readonly accounts: number;
    readonly most: number;
  },
): { readonly paths: readonly LinkPath[]; readonly found: number } {
  const known = new Map<string, PairEvidence>();
  const evidence = (a: string, b: string): PairEvidence => {
    const pair = `${a} ${b}`;
    const before = known.get(pair);
    if (before) return before;
    const now = pairEvidence(sharedBy(held, a, b), a, b, accounts);
    known.set(pair, now);
    return now;
  };
  const paths: LinkPath[] = [];
  for (let hops = 1; hops <= maxHops && paths.length < most; hops += 1) {
    const longer = routes(held, from, to, hops)
      .map((route) => toPath(route, evidence))
      // A value that half of everybody holds ties nobody.
      .filter(({ bits }) => bits > 0)
      .sort(byStrength);
    paths.push(...longer);
  }
  return { paths: paths.slice(0, most), found: paths.length };
}

/** The accounts of every path of exactly so many steps. */
function routes(held: HeldValues, from: string, to: string, hops: number): readonly (readonly string[])[] {
  const near = neighboursOf(held, from);
  if (hops === 1) return near.has(to) ? [[from, to]] : [];
  const far = neighboursOf(held, to);
  const between = [...near].filter((account) => account !== to);
  if (hops === 2) return between.filter((account) => far.has(account)).map((account) => [from, account, to]);
  return between.flatMap((first) =>
    [...neighboursOf(held, first)]
      .filter((second) => second !== from && second !== to && far.has(second))
      .map((second) => [from, first, second, to]),
  );
}

function toPath(route: readonly string[], evidence: (a: string, b: string) => PairEvidence): LinkPath {
  const steps = route.slice(1).map((to, place) => {
    const from = route[place]!;
    return { from, to, ...evidence(from, to) };
  });
  return { steps, bits: Math.min(...steps.map(({ bits }) => bits)) };
}

function byStrength(a: LinkPath, b: LinkPath): number {
  return b.bits - a.bits || (nameOf(a) < nameOf(b) ? -1 : 1);
}

const nameOf = ({ steps }: LinkPath): string => steps.map(({ to }) => to).join(' ');
