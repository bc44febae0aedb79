import type { Channel, IdentifierKind } from '../domain/identifier-kind.js';
import type { Reading, SetAsideReason } from '../domain/ring.js';

/** What a reading says, to go after "The run reads the group as". */
export const READING_WORDS: Readonly<Record<Reading, string>> = {
  RING: 'a ring: accounts of one operator',
  LINKED: 'linked: accounts that are tied together. Nothing is said of intent',
  DENSE_BENIGN: 'dense but benign: accounts under one roof, as those of a company or a class are',
  SUSPECTED:
    'suspected: a population that moves as one, without ties that could convict a single account. It has counts and names no account',
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  payment: 'payment instruments',
  network: 'addresses',
  device: 'devices',
  prompt: 'prompts',
};

/** Each kind of identifier, for one and for several. */
export const KIND_WORDS: Readonly<Record<IdentifierKind, readonly [one: string, several: string]>> = {
  paymentInstrument: ['payment instrument', 'payment instruments'],
  ip: ['network address', 'network addresses'],
  device: ['device', 'devices'],
  promptFingerprint: ['fingerprint of a whole prompt', 'fingerprints of whole prompts'],
  promptBand: ['fingerprint of a part of a prompt', 'fingerprints of parts of prompts'],
  promptStructure: ['fingerprint of how a prompt is built', 'fingerprints of how prompts are built'],
  conversationPrefix: ['fingerprint of how a conversation begins', 'fingerprints of how conversations begin'],
};

export const SET_ASIDE_WORDS: Readonly<Record<SetAsideReason, string>> = {
  POPULAR: 'no: too many accounts show it',
  ONE_ROOF: 'no: most of the group shares it, as people under one roof do',
  DECLARED_BENIGN: 'no: an analyst declared it harmless',
  WEAK_CUT: 'no: it alone held two parts together',
};

const JUDGEMENT_WORDS: Readonly<Record<string, string>> = {
  members: 'Accounts in the group',
  core: 'Core members',
  spread: 'Tied without what most of them share',
  kit: 'Tied alike by cards, devices, and addresses or prompts',
  severalPrompts: 'Show several prompts of the group',
  otherChannels: 'The data holds more than prompts',
  roof: 'Values set aside as a roof',
  onOneDevice: 'Tied by one device',
  declaredTogether: 'Name one organisation',
  aroundTheClock: 'Activity outside the busiest twelve hours of the day',
  everyDay: 'Activity on every day',
  focus: 'Concentration on few capabilities',
  rate: 'Exchanges on an active day',
  anomalies: 'Behaviours unlike those of accounts in no group',
  signUpBursts: 'Signed up in bursts',
  began: 'Began after bans in the group it succeeds',
};

/** A judgement in words; one that has none keeps its name. */
export function judgementWords(name: string): string {
  return JUDGEMENT_WORDS[name] ?? name;
}

/** `a, b and c`; `none` of nothing. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? 'none';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
