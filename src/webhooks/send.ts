import { signedHeaders } from './sign.js';
import type { WaitingEvent } from './webhook-event.js';

/** Where events go. */
export interface Endpoint {
  readonly url: string;
  /** Each signs; several while one takes the place of another. At least one. */
  readonly secrets: readonly Buffer[];
}

/** What came of an attempt. `retryAfterMs`: the receiver asked for this much time. */
export type Attempt =
  | { readonly outcome: 'delivered' }
  | { readonly outcome: 'refused'; readonly status: number; readonly retryAfterMs: number | undefined }
  | { readonly outcome: 'unreachable' | 'timeout' };

/** The specification asks senders for 15 to 30 seconds. */
const TIMEOUT_MS = 15_000;

export interface SendOptions {
  readonly now: number;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number | undefined;
}

/** Sends one event. Only an answer of 2xx counts; another address is not followed. Throws when `signal` is aborted. */
export async function send(
  { url, secrets }: Endpoint,
  { eventId, payload }: WaitingEvent,
  { now, signal, timeoutMs = TIMEOUT_MS }: SendOptions,
): Promise<Attempt> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'ringtrace',
        ...signedHeaders(secrets, eventId, payload, now),
      },
      body: payload,
      signal: AbortSignal.any([timeout, signal]),
    });
    // What it says is not read: the connection is given back.
    await answer.body?.cancel().catch(() => undefined);
    if (answer.ok) return { outcome: 'delivered' };
    return { outcome: 'refused', status: answer.status, retryAfterMs: retryAfter(answer) };
  } catch (error) {
    if (signal.aborted) throw error;
    return { outcome: timeout.aborted ? 'timeout' : 'unreachable' };
  }
}

/** Seconds; the form with a date is left out, since it needs the receiver's clock. */
function retryAfter(answer: Response): number | undefined {
  const header = answer.headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : undefined;
}
