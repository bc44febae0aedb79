import type { PlannedWorld } from './plan-world.js';

/** Counts one exchange of an account. */
export type Tally = (account: number, inputTokens: number, outputTokens: number) => void;

export interface Volume {
  accounts: number;
  exchanges: number;
  inputTokens: number;
  outputTokens: number;
}

/** What the lines hold, each exchange once however often it is told. */
export interface Counts {
  readonly byAccount: Uint32Array;
  readonly innocents: Volume;
  readonly rings: ReadonlyMap<string, Volume>;
}

export function createTally(planned: PlannedWorld): { readonly tally: Tally; readonly counts: Counts } {
  const innocents = newVolume();
  const rings = new Map<string, Volume>();
  const volumes = planned.accounts.map(({ ring }) => {
    if (ring !== undefined && !rings.has(ring)) rings.set(ring, newVolume());
    const volume = ring === undefined ? innocents : rings.get(ring)!;
    volume.accounts++;
    return volume;
  });
  const byAccount = new Uint32Array(planned.accounts.length);
  return {
    counts: { byAccount, innocents, rings },
    tally: (account, inputTokens, outputTokens) => {
      byAccount[account]! += 1;
      const volume = volumes[account]!;
      volume.exchanges++;
      volume.inputTokens += inputTokens;
      volume.outputTokens += outputTokens;
    },
  };
}

export function sumVolumes(volumes: Iterable<Volume>): Volume {
  const sum = newVolume();
  for (const volume of volumes) {
    sum.accounts += volume.accounts;
    sum.exchanges += volume.exchanges;
    sum.inputTokens += volume.inputTokens;
    sum.outputTokens += volume.outputTokens;
  }
  return sum;
}

function newVolume(): Volume {
  return { accounts: 0, exchanges: 0, inputTokens: 0, outputTokens: 0 };
}
