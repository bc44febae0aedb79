import type { BindingIdentifier, FoundGroup, GroupMember, Reading } from '../../src/domain/ring.js';

/** A group with these accounts, the last `attached` of them attached, joined day after day from 1 May 2026 on. */
export function foundGroup(options: {
  readonly reading: Reading;
  readonly accounts: readonly string[];
  readonly attached?: number;
  readonly identifiers?: readonly BindingIdentifier[];
  readonly confidence?: number;
}): FoundGroup {
  const { reading, accounts, attached = 0, identifiers = [], confidence = 0.9 } = options;
  return {
    reading,
    confidence,
    members: accounts.map((accountId, place) =>
      member(accountId, place, place >= accounts.length - attached ? 'ATTACHED' : 'CORE'),
    ),
    identifiers,
    channels: ['network', 'device'],
    channelsBlind: ['payment'],
    judgements: [
      { name: 'density', value: 0.8, threshold: 0.5, reason: 'Most pairs share a value' },
      { name: 'nightShare', value: 0.4, threshold: undefined, reason: 'Exchanges at night' },
    ],
    succeeds: undefined,
  };
}

function member(accountId: string, place: number, role: GroupMember['role']): GroupMember {
  const bits = { payment: 0, network: 6 + place / 8, device: 8, prompt: role === 'CORE' ? 5 : 0 };
  const posteriorBits = -10 + bits.network + bits.device + bits.prompt;
  return {
    accountId,
    role,
    joinedAt: Date.UTC(2026, 4, 1 + (place % 20), 12),
    bits,
    priorBits: -10,
    posteriorBits,
  };
}

export function binding(
  key: string,
  degree: number,
  accountsInGroup: number,
  bits = 7.5,
  setAside?: BindingIdentifier['setAside'],
): BindingIdentifier {
  return { key, degree, accountsInGroup, bits, setAside };
}

/** `acct_3`, `acct_4`, … */
export function accounts(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from }, (_, place) => `acct_${from + place}`);
}
