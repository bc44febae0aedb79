import { COUNTED_VALUES } from '../detection/evidence.js';
import { DEFAULT_PARAMETERS } from '../detection/parameters.js';
import { valueBits } from '../detection/weights.js';
import { CHANNELS, type Channel, IDENTIFIER_KINDS, type IdentifierKind } from '../identifier-kind.js';
import { DAY_MS } from '../time.js';
import type { HeldValue } from './held-values.js';

/** A value that two accounts share, and what it says of them. */
export interface SharedValue {
  /** `kind|value` of the identifier. */
  readonly key: string;
  readonly kind: IdentifierKind;
  /** Accounts that held the value; of an address, within the same run of use. */
  readonly degree: number;
  /** What the value says alone, in bits. */
  readonly bits: number;
  /** What of it counts beside the other values of its channel. */
  readonly countedBits: number;
  /** The span in which both showed it, epoch milliseconds; `undefined` when one stopped before the other began. */
  readonly overlap: { readonly from: number; readonly to: number } | undefined;
  /** Whole days from the last use by one to the first use by the other; 0 when the spans overlap. */
  readonly gapDays: number;
}

export interface PairEvidence {
  /** The sum of `countedBits`, in the order of `shared`. */
  readonly bits: number;
  /** What counts most first. */
  readonly shared: readonly SharedValue[];
}

/**
 * What the values that two accounts share say of them, among `accounts` in all: log2(m·N/d) a value, and of each
 * channel the best value, a quarter of the next, a quarter of that of a third, as detection counts them.
 */
export function pairEvidence(
  values: readonly HeldValue[],
  a: string,
  b: string,
  accounts: number,
): PairEvidence {
  const alone = values.map((value) => toShared(value, a, b, accounts));
  const shared = CHANNELS.flatMap((channel) => countChannel(alone, channel)).sort(
    (x, y) => y.countedBits - x.countedBits || y.bits - x.bits || (x.key < y.key ? -1 : 1),
  );
  return { bits: shared.reduce((sum, { countedBits }) => sum + countedBits, 0), shared };
}

function countChannel(values: readonly SharedValue[], channel: Channel): readonly SharedValue[] {
  return values
    .filter(({ kind }) => IDENTIFIER_KINDS[kind].channel === channel)
    .sort((x, y) => y.bits - x.bits || (x.key < y.key ? -1 : 1))
    .map((value, place) => ({
      ...value,
      countedBits: place < COUNTED_VALUES ? value.bits * DEFAULT_PARAMETERS.nextValue ** place : 0,
    }));
}

function toShared({ key, kind, holders }: HeldValue, a: string, b: string, accounts: number): SharedValue {
  const one = holders.get(a)!;
  const other = holders.get(b)!;
  const from = Math.max(one.firstAt, other.firstAt);
  const to = Math.min(one.lastAt, other.lastAt);
  return {
    key,
    kind,
    degree: holders.size,
    bits: valueBits(holders.size, accounts),
    countedBits: 0,
    overlap: from <= to ? { from, to } : undefined,
    gapDays: from <= to ? 0 : Math.floor((from - to) / DAY_MS),
  };
}
