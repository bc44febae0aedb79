import type { Channel } from './identifier-kind.js';

/**
 * What a group of linked accounts is read as. `RING`: fraudulent accounts of one operator. `LINKED`: tied together,
 * nothing said of intent. `DENSE_BENIGN`: tied together under one roof, as a company or a class is. `SUSPECTED`: a
 * population that moves as one without ties that could convict a single account.
 */
export const READINGS = ['RING', 'LINKED', 'DENSE_BENIGN', 'SUSPECTED'] as const;
export type Reading = (typeof READINGS)[number];

/** A core member is tied by two channels; an attached one by several strong values of one, and by behaviour. */
export type MemberRole = 'CORE' | 'ATTACHED';

/** Evidence in bits (log2 of a likelihood ratio), by channel. */
export type ChannelBits = Readonly<Record<Channel, number>>;

export interface GroupMember {
  readonly accountId: string;
  readonly role: MemberRole;
  /** Epoch milliseconds: when the account first showed a value that binds it to the group. */
  readonly joinedAt: number;
  readonly bits: ChannelBits;
  /** log2 of the odds that a random account belongs to a group of this size. */
  readonly priorBits: number;
  /** The prior and the bits of all channels, added up. */
  readonly posteriorBits: number;
}

/** Why an identifier was not held against anybody. */
export type SetAsideReason = 'POPULAR' | 'ONE_ROOF' | 'DECLARED_BENIGN' | 'WEAK_CUT';

export interface BindingIdentifier {
  /** `kind|value`. */
  readonly key: string;
  /** Accounts that showed it, in the group or not. */
  readonly degree: number;
  readonly accountsInGroup: number;
  /** What the value says of a member that shows it, the member itself not counted. */
  readonly bits: number;
  readonly setAside: SetAsideReason | undefined;
}

/** One number a verdict rests on, with what it was held against and why. */
export interface Judgement {
  readonly name: string;
  readonly value: number;
  readonly threshold: number | undefined;
  readonly reason: string;
}

/** A group as a detection run found it. */
export interface FoundGroup {
  readonly reading: Reading;
  /** Posterior that the group is one, 0 to 1: the mean of its members'. */
  readonly confidence: number;
  readonly members: readonly GroupMember[];
  readonly identifiers: readonly BindingIdentifier[];
  /** Channels that bind the group. */
  readonly channels: readonly Channel[];
  /** Channels that could not have shown a tie: no member, or hardly one, has a value in them. */
  readonly channelsBlind: readonly Channel[];
  readonly judgements: readonly Judgement[];
  /** The place, among the groups of the run, of the group whose work it took up after bans. */
  readonly succeeds: number | undefined;
}

/** The probability that goes with odds of 2^bits. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
