import type { AccountField, AccountFieldValue } from '../domain/account.js';
import type { IpClass } from '../domain/ip-class.js';
import type { EnforcementAction } from '../domain/record.js';

/** The records as they stand on a line, after the schema has accepted them. */
export type WireRecord =
  | WireAccount
  | WirePaymentInstrument
  | WireExchange
  | WireIdentifier
  | WireUsage
  | WireEnforcement;

interface WireCommon {
  readonly accountId: string;
  readonly attributes?: object;
}

export type WireAccount = WireCommon & {
  readonly type: 'account';
  readonly createdAt: string;
  readonly updatedAt?: string;
} & Readonly<Partial<Record<AccountField, AccountFieldValue>>>;

export interface WirePaymentInstrument extends WireCommon {
  readonly type: 'paymentInstrument';
  readonly instrumentId: string;
  readonly at: string;
  readonly bin?: string;
  readonly prepaid?: boolean;
  readonly billingHash?: string;
}

export interface WireExchange extends WireCommon {
  readonly type: 'exchange';
  readonly exchangeId: string;
  readonly at: string;
  readonly ip?: string;
  readonly asn?: number | string;
  readonly ipClass?: IpClass;
  readonly deviceId?: string;
  readonly promptFingerprint?: string;
  readonly promptBands?: readonly string[];
  readonly promptStructure?: string;
  readonly conversationPrefix?: string;
  readonly model?: string;
  readonly capability?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

export interface WireIdentifier extends WireCommon {
  readonly type: 'identifier';
  readonly kind: 'paymentInstrument' | 'ip' | 'device' | 'promptFingerprint';
  readonly value: string;
  readonly at: string;
}

export interface WireUsage extends WireCommon {
  readonly type: 'usage';
  readonly hour: string;
  readonly model?: string;
  readonly capability?: string;
  readonly exchanges: number;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly revision?: number;
}

export interface WireEnforcement extends WireCommon {
  readonly type: 'enforcement';
  readonly action: EnforcementAction;
  readonly at: string;
  readonly reason?: string;
}
