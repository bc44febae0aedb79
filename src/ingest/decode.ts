import { isUtf8 } from 'node:buffer';
import { ACCOUNT_FIELDS, type AccountState } from '../domain/account.js';
import { isRawCardNumber } from '../domain/card-number.js';
import type { IdentifierFacts, IngestRecord } from '../domain/record.js';
import type { Rejection } from '../domain/rejection.js';
import { DAY_MS, HOUR_MS, parseRfc3339 } from '../domain/time.js';
import { cellKey } from '../domain/volume.js';
import { ATTRIBUTES_LIMIT_BYTES, areAttributesTooLarge } from './attributes.js';
import { exchangeIdentifiers, showIdentifier } from './identifiers.js';
import { schemaRejection } from './schema.js';
import type { WireAccount, WireExchange, WirePaymentInstrument, WireRecord } from './wire.js';

/** A clock may run ahead of ours by this much. */
const FUTURE_TOLERANCE_MS = DAY_MS;

/** Reads one line, without its line break. `now` is the clock's, in epoch milliseconds. */
export function decodeLine(line: Buffer, now: number): IngestRecord | Rejection {
  if (!isUtf8(line)) return { code: 'invalid_utf8', message: 'The line is not valid UTF-8' };
  let value: unknown;
  try {
    value = JSON.parse(line.toString('utf8'));
  } catch {
    return { code: 'invalid_json', message: 'The line is not valid JSON' };
  }
  return decodeValue(value, now);
}

/** Reads one parsed record. */
export function decodeValue(value: unknown, now: number): IngestRecord | Rejection {
  const refused = schemaRejection(value);
  if (refused) return refused;
  const wire = value as WireRecord;
  if (wire.attributes && areAttributesTooLarge(wire.attributes)) {
    return {
      code: 'attributes_too_large',
      message: `attributes must be at most ${ATTRIBUTES_LIMIT_BYTES} bytes`,
    };
  }
  const time = (field: string, text: string) => readTime(field, text, now);
  switch (wire.type) {
    case 'exchange':
      return readExchange(wire, time('at', wire.at));
    case 'account':
      return readAccount(
        wire,
        time('createdAt', wire.createdAt),
        time('updatedAt', wire.updatedAt ?? wire.createdAt),
      );
    case 'paymentInstrument': {
      const at = time('at', wire.at);
      if (typeof at !== 'number') return at;
      const identifier = showIdentifier(
        'paymentInstrument',
        wire.instrumentId,
        'instrumentId',
        instrumentFacts(wire),
      );
      if (identifier && 'code' in identifier) return identifier;
      for (const field of ['bin', 'billingHash'] as const) {
        if (isRawCardNumber(wire[field] ?? '')) {
          return {
            code: 'raw_card_number',
            message: `${field} is a card number: send ${field === 'bin' ? 'its first digits' : 'a keyed hash'}`,
          };
        }
      }
      return { type: 'identifier', accountId: wire.accountId, at, identifier };
    }
    case 'identifier': {
      const at = time('at', wire.at);
      if (typeof at !== 'number') return at;
      const identifier = showIdentifier(wire.kind, wire.value, 'value');
      if (identifier && 'code' in identifier) return identifier;
      return { type: 'identifier', accountId: wire.accountId, at, identifier };
    }
    case 'usage': {
      const hour = time('hour', wire.hour);
      if (typeof hour !== 'number') return hour;
      if (hour % HOUR_MS !== 0)
        return { code: 'invalid_time', message: 'hour must be the start of a UTC hour' };
      const { accountId, exchanges, inputTokens = 0, outputTokens = 0, revision = 0 } = wire;
      const cell = cellKey(wire.model, wire.capability);
      return { type: 'usage', accountId, hour, cell, exchanges, inputTokens, outputTokens, revision };
    }
    case 'enforcement': {
      const at = time('at', wire.at);
      if (typeof at !== 'number') return at;
      return { type: 'enforcement', accountId: wire.accountId, action: wire.action, at, reason: wire.reason };
    }
  }
}

function readTime(field: string, text: string, now: number): number | Rejection {
  const ms = parseRfc3339(text);
  if (ms === undefined) {
    return { code: 'invalid_time', message: `${field} must be an RFC 3339 time with a zone, from 1970 on` };
  }
  if (ms > now + FUTURE_TOLERANCE_MS)
    return { code: 'future_time', message: `${field} lies more than a day ahead` };
  return ms;
}

function readExchange(wire: WireExchange, at: number | Rejection): IngestRecord | Rejection {
  if (typeof at !== 'number') return at;
  const identifiers = exchangeIdentifiers(wire);
  if (!Array.isArray(identifiers)) return identifiers;
  return {
    type: 'exchange',
    accountId: wire.accountId,
    exchangeId: wire.exchangeId,
    at,
    cell: cellKey(wire.model, wire.capability),
    inputTokens: wire.inputTokens ?? 0,
    outputTokens: wire.outputTokens ?? 0,
    identifiers,
  };
}

function readAccount(
  wire: WireAccount,
  createdAt: number | Rejection,
  updatedAt: number | Rejection,
): IngestRecord | Rejection {
  if (typeof createdAt !== 'number') return createdAt;
  if (typeof updatedAt !== 'number') return updatedAt;
  const fields: { -readonly [F in keyof AccountState['fields']]: AccountState['fields'][F] } = {};
  for (const field of ACCOUNT_FIELDS) {
    const value = wire[field];
    if (value !== undefined) fields[field] = { at: updatedAt, value };
  }
  return { type: 'account', accountId: wire.accountId, state: { createdAt, fields } };
}

function instrumentFacts(wire: WirePaymentInstrument): IdentifierFacts {
  const { bin, prepaid, billingHash } = wire;
  return {
    ...(bin !== undefined && { bin }),
    ...(prepaid !== undefined && { prepaid }),
    ...(billingHash !== undefined && { billingHash }),
  };
}
