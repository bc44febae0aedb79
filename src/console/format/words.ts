import type {
  Channel,
  IdentifierKind,
  LineageKind,
  MemberRole,
  Reading,
  SetAsideReason,
} from '#graphql/graphql';

export const READINGS: Readonly<Record<Reading, string>> = {
  RING: 'Ring',
  LINKED: 'Linked',
  DENSE_BENIGN: 'Dense benign',
  SUSPECTED: 'Suspected',
};

export const CHANNELS: Readonly<Record<Channel, string>> = {
  PAYMENT: 'Payment',
  NETWORK: 'Network',
  DEVICE: 'Device',
  PROMPT: 'Prompt',
};

export const ROLES: Readonly<Record<MemberRole, string>> = { CORE: 'Core', ATTACHED: 'Attached' };

interface KindWords {
  readonly one: string;
  readonly many: string;
  readonly channel: Channel;
}

export const KINDS: Readonly<Record<IdentifierKind, KindWords>> = {
  PAYMENT_INSTRUMENT: { one: 'Payment instrument', many: 'Payment instruments', channel: 'PAYMENT' },
  DEVICE: { one: 'Device', many: 'Devices', channel: 'DEVICE' },
  IP: { one: 'IP address', many: 'IP addresses', channel: 'NETWORK' },
  PROMPT_FINGERPRINT: { one: 'Prompt fingerprint', many: 'Prompt fingerprints', channel: 'PROMPT' },
  PROMPT_STRUCTURE: { one: 'Prompt structure', many: 'Prompt structures', channel: 'PROMPT' },
  PROMPT_BAND: { one: 'Prompt band', many: 'Prompt bands', channel: 'PROMPT' },
  CONVERSATION_PREFIX: { one: 'Conversation prefix', many: 'Conversation prefixes', channel: 'PROMPT' },
};

/** The strongest kinds first, as a reader looks for them. */
export const KIND_ORDER: readonly IdentifierKind[] = [
  'PAYMENT_INSTRUMENT',
  'DEVICE',
  'IP',
  'PROMPT_FINGERPRINT',
  'PROMPT_STRUCTURE',
  'PROMPT_BAND',
  'CONVERSATION_PREFIX',
];

export const SET_ASIDE: Readonly<Record<SetAsideReason, string>> = {
  POPULAR: 'too many accounts show it',
  ONE_ROOF: 'one roof that many share',
  DECLARED_BENIGN: 'declared harmless',
  WEAK_CUT: 'it alone held two parts together',
};

export const LINEAGE: Readonly<Record<LineageKind, string>> = {
  CREATED: 'Found for the first time',
  GREW: 'Grew',
  SHRANK: 'Shrank',
  MERGED_INTO: 'Merged into',
  SPLIT_FROM: 'Split from',
  DORMANT: 'Not found any more',
  REVIVED: 'Found again',
  RESTATED: 'Restated',
};

/** Ids of groups begin with their time, so that only the end tells two of one run apart. */
export function shortRing(ringId: string): string {
  return ringId.slice(-8);
}

/** A machine name as words: `software_engineering` is `software engineering`. Null: the records named none. */
export function named(name: string | null): string {
  return name === null ? 'not named' : name.replaceAll('_', ' ');
}

/** A name in camel case as words: `activeHours` is `Active hours`. */
export function spaced(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[._]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts);
}
