import { type Count, countFromText } from './count.js';
import { addVolumes, NO_VOLUME, type Volume } from './volume.js';
import { type CellVolume, sumCells } from './volume-parts.js';

/** An account in more than one group. */
export interface AccountInSeveral {
  readonly accountId: string;
  /** How many groups. */
  readonly times: number;
  /** In how many of them it is core. */
  readonly coreTimes: number;
}

/** What groups took, by cell and by role. */
export interface GroupVolumes {
  readonly cells: readonly CellVolume[];
  /** Exchanges. */
  readonly core: Count;
  readonly attached: Count;
}

/**
 * Takes out of a sum over groups what accounts in several of them took, but once, in the role that says more. `taken`
 * is what each of these accounts took.
 */
export function countedOnce(
  sum: GroupVolumes,
  several: readonly AccountInSeveral[],
  taken: ReadonlyMap<string, readonly CellVolume[]>,
): GroupVolumes {
  const cells = new Map<string, Volume>();
  for (const { cell, volume } of sum.cells) {
    cells.set(cell, addVolumes(cells.get(cell) ?? NO_VOLUME, volume));
  }
  let { core, attached } = sum;
  for (const { accountId, times, coreTimes } of several) {
    const own = taken.get(accountId) ?? [];
    for (const { cell, volume } of own) {
      cells.set(cell, lessVolume(cells.get(cell) ?? NO_VOLUME, volume, times - 1));
    }
    const { exchanges } = sumCells(own);
    core = less(core, exchanges, Math.max(0, coreTimes - 1));
    attached = less(attached, exchanges, times - coreTimes - (coreTimes > 0 ? 0 : 1));
  }
  return { cells: [...cells].map(([cell, volume]) => ({ cell, volume })), core, attached };
}

function lessVolume(from: Volume, volume: Volume, times: number): Volume {
  return {
    exchanges: less(from.exchanges, volume.exchanges, times),
    inputTokens: less(from.inputTokens, volume.inputTokens, times),
    outputTokens: less(from.outputTokens, volume.outputTokens, times),
  };
}

/** Never below zero: an account may have more by now than when the sum was made. */
function less(from: Count, count: Count, times: number): Count {
  const rest = BigInt(from) - BigInt(count) * BigInt(times);
  return rest < 0n ? 0 : countFromText(String(rest));
}
