import { createHmac } from 'node:crypto';

/**
 * The headers of one attempt by the Standard Webhooks specification: HMAC-SHA-256 over `id.timestamp.body`, base64, one
 * signature a secret. `now` in epoch milliseconds.
 */
export function signedHeaders(
  secrets: readonly Buffer[],
  eventId: string,
  body: string,
  now: number,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const signatures = secrets.map((secret) => {
    const hash = createHmac('sha256', secret).update(`${eventId}.${timestamp}.${body}`).digest('base64');
    return `v1,${hash}`;
  });
  return {
    'webhook-id': eventId,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
