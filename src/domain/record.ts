import type { AccountState } from './account.js';
import type { IdentifierKind } from './identifier-kind.js';
import type { IpClass } from './ip-class.js';

/** What may be known of an identifier beside its value. */
export interface IdentifierFacts {
  readonly asn?: number;
  readonly ipClass?: IpClass;
  readonly bin?: string;
  readonly prepaid?: boolean;
  readonly billingHash?: string;
}

/** An identifier that an account showed. */
export interface ShownIdentifier {
  readonly kind: IdentifierKind;
  /** `kind|value`. */
  readonly key: string;
  readonly facts?: IdentifierFacts;
}

export interface ExchangeRecord {
  readonly type: 'exchange';
  readonly accountId: string;
  readonly exchangeId: string;
  readonly at: number;
  readonly cell: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly identifiers: readonly ShownIdentifier[];
}

export interface AccountRecord {
  readonly type: 'account';
  readonly accountId: string;
  readonly state: AccountState;
}

export interface IdentifierRecord {
  readonly type: 'identifier';
  readonly accountId: string;
  readonly at: number;
  /** Absent when the value never links: a private address, say. */
  readonly identifier: ShownIdentifier | undefined;
}

export interface UsageRecord {
  readonly type: 'usage';
  readonly accountId: string;
  /** Epoch milliseconds of the hour's start. */
  readonly hour: number;
  readonly cell: string;
  readonly exchanges: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly revision: number;
}

export const ENFORCEMENT_ACTIONS = ['banned', 'suspended', 'challenged', 'restored'] as const;
export type EnforcementAction = (typeof ENFORCEMENT_ACTIONS)[number];

export interface EnforcementRecord {
  readonly type: 'enforcement';
  readonly accountId: string;
  readonly action: EnforcementAction;
  readonly at: number;
  readonly reason: string | undefined;
}

/** A record in the terms of the field: times in epoch milliseconds, values in canonical form. */
export type IngestRecord =
  | AccountRecord
  | ExchangeRecord
  | IdentifierRecord
  | UsageRecord
  | EnforcementRecord;
