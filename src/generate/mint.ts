import type { Card } from './account-plan.js';
import { hexOf } from './hex.js';
import { hashText, mix32, type Random } from './random.js';

/** Issues ids that are unique in a world and tell nothing of who holds them. */
export interface Mint {
  readonly account: () => string;
  readonly exchange: () => string;
  readonly device: () => string;
  readonly fingerprint: () => string;
  /** Bands, structures and conversation prefixes: the other traces of a prompt. */
  readonly trace: (prefix: string) => string;
  readonly card: (random: Random, prepaid: boolean) => Card;
}

/** Prepaid programmes are few, so that thousands of unrelated accounts share an issuer prefix. */
const PREPAID_BINS = ['435880', '486208', '511332', '515676', '528061', '531257'];
const BANKS = 400;

export function createMint(seed: string): Mint {
  const issuer = (kind: string): (() => number) => {
    const salt = hashText(`${seed}/${kind}`, 0x51ed270b);
    let issued = 0;
    return () => mix32((issued++ ^ salt) | 0);
  };
  const account = issuer('account');
  const exchange = issuer('exchange');
  const device = issuer('device');
  const fingerprint = issuer('fingerprint');
  const trace = issuer('trace');
  const card = issuer('card');
  const billing = issuer('billing');
  return {
    account: () => `acct_${hexOf(account())}`,
    exchange: () => `ex_${hexOf(exchange())}`,
    device: () => `dev_${hexOf(device())}`,
    fingerprint: () => `fp_${hexOf(fingerprint())}`,
    trace: (prefix) => `${prefix}_${hexOf(trace())}`,
    card: (random, prepaid) => ({
      token: `pi_${hexOf(card())}`,
      bin: prepaid ? random.pick(PREPAID_BINS) : String(400_000 + (mix32(random.below(BANKS)) % 150_000)),
      prepaid,
      billingHash: `bill_${hexOf(billing())}`,
    }),
  };
}
