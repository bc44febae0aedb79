import type { Failure } from '../domain/failure.js';
import type { BodyFault } from './ingest-body.js';

/** Why a whole ingest request was not answered with what it came to. */
export interface Refusal {
  readonly status: 400 | 403 | 408 | 409 | 415 | 503;
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
}

/** A batch takes a few seconds, a restart of the database half a minute. */
const RETRY_SOON_SECONDS = 5;
const RETRY_LATER_SECONDS = 15;
const AGAIN = 'Send everything again: nothing is counted twice';

const REFUSALS = {
  badKey: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'Idempotency-Key must be 1 to 255 printable ASCII characters without spaces',
  },
  keyUnderWay: {
    status: 409,
    code: 'REQUEST_UNDER_WAY',
    message: 'A request with this Idempotency-Key is still under way: ask again later',
    retryAfterSeconds: RETRY_SOON_SECONDS,
  },
  otherBody: {
    status: 409,
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'This Idempotency-Key came with another body within the last 24 hours: take a new key',
  },
  encoding: {
    status: 415,
    code: 'BAD_REQUEST',
    message: 'Send the body as it is or with Content-Encoding: gzip',
  },
  tooMany: {
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: 'As many ingest requests as this server takes at once are under way: send it again later',
    retryAfterSeconds: RETRY_SOON_SECONDS,
  },
  databaseAway: {
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: `The database cannot take records now. ${AGAIN}`,
    retryAfterSeconds: RETRY_LATER_SECONDS,
  },
} as const satisfies Readonly<Record<string, Refusal>>;

export const FAULT_REFUSALS: Readonly<Record<BodyFault, Refusal>> = {
  broken: {
    status: 400,
    code: 'BAD_REQUEST',
    message: `The body broke off before its end; the records before that are counted. ${AGAIN}`,
  },
  notGzip: {
    status: 400,
    code: 'BAD_REQUEST',
    message: `The body is not one whole gzip stream; the records before the fault are counted. ${AGAIN}`,
  },
  idle: {
    status: 408,
    code: 'BAD_REQUEST',
    message: `No byte came for too long; the records before that are counted. ${AGAIN}`,
  },
  closing: {
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    message: `The server is closing; the records that it has read are counted. ${AGAIN}`,
    retryAfterSeconds: RETRY_LATER_SECONDS,
  },
};

export function refusal(reason: keyof typeof REFUSALS): Refusal {
  return REFUSALS[reason];
}

/** `undefined`: nothing that a caller could act on. */
export function failureRefusal(failure: Failure): Refusal | undefined {
  switch (failure.code) {
    case 'FORBIDDEN':
      return { status: 403, code: 'FORBIDDEN', message: failure.message };
    case 'DATABASE_UNAVAILABLE':
    case 'TIMEOUT':
    case 'INTERRUPTED':
      return REFUSALS.databaseAway;
    // An account was forgotten since the server started, which has not the key: its operator can mend that.
    case 'CONFIGURATION':
      return {
        status: 503,
        code: 'SERVICE_UNAVAILABLE',
        message: failure.message,
        retryAfterSeconds: RETRY_LATER_SECONDS,
      };
    default:
      return undefined;
  }
}
