import { byBits, type SpeakingValue, sharedBits } from './shared-bits.js';

/** An identifier that binds a ring. */
export interface HeldBinding extends SpeakingValue {
  /** Members that showed it when the run looked. */
  readonly accountsInRing: number;
  /** Accounts that showed it by now, members or not. */
  readonly holders: number;
}

export interface NearbyWalk<B extends HeldBinding> {
  /** What says most first. */
  readonly walked: readonly B[];
  /** Those that too many accounts outside showed. */
  readonly popular: number;
  /** Those left out because all together have too many holders. */
  readonly leftOut: number;
}

/** An account outside a ring with the keys of what it shares with it, what says most first. */
export interface NearbyAccount {
  readonly accountId: string;
  readonly bits: number;
  readonly keys: readonly string[];
}

/**
 * The identifiers over which to look for accounts near a ring: those that somebody outside showed, at most
 * `mostOutside` accounts, until together `mostHolders` accounts showed them, what says most first.
 */
export function chooseBindings<B extends HeldBinding>(
  bindings: readonly B[],
  { mostOutside, mostHolders }: { readonly mostOutside: number; readonly mostHolders: number },
): NearbyWalk<B> {
  const open = bindings.filter(({ holders, accountsInRing }) => holders > accountsInRing);
  const few = open
    .filter(({ holders, accountsInRing }) => holders - accountsInRing <= mostOutside)
    .sort(byBits);
  let sum = 0;
  const over = few.findIndex(({ holders }) => {
    sum += holders;
    return sum > mostHolders;
  });
  const walked = over === -1 ? few : few.slice(0, over);
  return { walked, popular: open.length - few.length, leftOut: few.length - walked.length };
}

/** The accounts that hold values of a ring, those whose values say most first; equal ones by account id. */
export function rankNearby(
  held: readonly (SpeakingValue & { readonly accountIds: readonly string[] })[],
): readonly NearbyAccount[] {
  const valuesOf = new Map<string, SpeakingValue[]>();
  for (const { key, bits, accountIds } of held) {
    for (const accountId of accountIds) {
      const values = valuesOf.get(accountId);
      if (values) values.push({ key, bits });
      else valuesOf.set(accountId, [{ key, bits }]);
    }
  }
  return [...valuesOf]
    .map(([accountId, values]) => ({
      accountId,
      bits: sharedBits(values),
      keys: values.sort(byBits).map(({ key }) => key),
    }))
    .sort((a, b) => b.bits - a.bits || (a.accountId < b.accountId ? -1 : 1));
}
