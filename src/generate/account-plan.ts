import type { HourProfile } from './hour-profile.js';
import type { Random } from './random.js';
import type { Sampler } from './sampler.js';

export type IpClass = 'residential' | 'hosting' | 'vpn' | 'carrier' | 'education' | 'corporate';

export interface Card {
  readonly token: string;
  readonly bin: string;
  readonly prepaid: boolean;
  readonly billingHash: string;
}

export interface CardUse {
  readonly card: Card;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Where exchanges come from: one fixed address, or a pool from which an account gets one. */
export interface AddressSource {
  readonly ipClass: IpClass;
  readonly asn: number;
  /** `account` is the account's number in the world, `day` counts from the start of the window. */
  readonly address: (random: Random, account: number, day: number) => string;
}

export interface AddressUse {
  readonly source: AddressSource;
  readonly share: number;
  /** Days of the window, half-open; absent: always. */
  readonly days?: readonly [from: number, to: number];
}

/** The traces one prompt leaves; an empty text is a trace that was not taken. Reused from line to line. */
export interface PromptTrace {
  fingerprint: string;
  bands: readonly string[];
  structure: string;
  prefix: string;
}

export interface PromptSource {
  readonly draw: (trace: PromptTrace, random: Random, day: number) => void;
}

/** An identifier seen outside an exchange, at a sign-in for example. */
export interface Sighting {
  readonly kind: 'ip' | 'device' | 'promptFingerprint' | 'paymentInstrument';
  readonly value: string;
  readonly at: number;
}

export interface EnforcementPlan {
  readonly action: 'banned' | 'suspended' | 'challenged' | 'restored';
  readonly at: number;
  readonly reason: string;
}

/** What the account record says; an absent field is one the provider does not know. */
export interface Registration {
  readonly createdAt: number;
  readonly country?: string;
  readonly timeZone?: string;
  readonly pathway?: string;
  readonly organization?: string;
  readonly emailDomain?: string;
  readonly paying?: boolean;
}

/** How an account behaves. */
export interface Behaviour {
  readonly hours: HourProfile;
  /** Hours that local time is ahead of UTC. */
  readonly utcOffset: number;
  /** Share of the account's exchanges relative to the other accounts of the same budget. */
  readonly rate: number;
  /** Chance that a day on which the account could be active is one. */
  readonly activeDayShare: number;
  /** Exchanges come in sessions of about an hour (a person), or each at its own hour (a queue). */
  readonly inSessions: boolean;
  readonly capabilities: Sampler<string>;
  /** Share of exchanges that go to the new model once it is out. */
  readonly newModelShare: number;
  /** Hours after the release until that share is reached. */
  readonly newModelRampHours: number;
  readonly models: Sampler<string>;
  readonly prompts: PromptSource;
}

/** Everything that will be told of one account, before a line is written. */
export interface AccountPlan {
  readonly kind: string;
  /** The planted ring; absent: innocent. */
  readonly ring?: string;
  readonly registration: Registration;
  readonly cards: readonly CardUse[];
  readonly addresses: readonly AddressUse[];
  readonly devices: readonly string[];
  readonly sightings: readonly Sighting[];
  readonly enforcements: readonly EnforcementPlan[];
  readonly behaviour: Behaviour;
  /** Milliseconds since the epoch, half-open; the account is silent outside. */
  readonly active: readonly [from: number, to: number];
}
