import { afterEach, beforeEach, expect, it } from 'vitest';
import { send } from '../../src/webhooks/send.js';
import { RECEIVER_SECRET, Receiver, type ReceiverAnswer } from '../testkit/receiver.js';

const EVENT = {
  eventId: 'msg_1',
  ringId: 'ring-1',
  type: 'ring.grew',
  payload: '{"type":"ring.grew","data":{"ringId":"ring-1","accounts":14}}',
  createdAt: 0,
  attempts: 0,
};
let receiver: Receiver;

beforeEach(async () => {
  receiver = new Receiver();
  await receiver.start();
});
afterEach(() => receiver.stop());

const attempt = (secret = RECEIVER_SECRET, timeoutMs?: number) =>
  send({ url: receiver.url, secrets: [secret] }, EVENT, {
    now: Date.UTC(2026, 6, 1),
    signal: new AbortController().signal,
    timeoutMs,
  });
const answering = (answer: ReceiverAnswer, headers = {}) => {
  receiver.answer = () => answer;
  receiver.headers = headers;
};

it('only an answer of 2xx counts as delivered', async () => {
  expect(await attempt()).toEqual({ outcome: 'delivered' });
  expect(receiver.received).toEqual([{ id: 'msg_1', type: 'ring.grew', ringId: 'ring-1', accounts: 14 }]);
  for (const status of [400, 410, 500]) {
    answering(status);
    expect(await attempt()).toEqual({ outcome: 'refused', status, retryAfterMs: undefined });
  }
});

it('another address is not followed, since the signature is for this one', async () => {
  answering(307, { location: receiver.url });
  expect(await attempt()).toMatchObject({ outcome: 'refused', status: 307 });
  expect(receiver.received).toHaveLength(1);
});

it('a receiver may say how long to wait', async () => {
  answering(503, { 'retry-after': '120' });
  expect(await attempt()).toEqual({ outcome: 'refused', status: 503, retryAfterMs: 120_000 });
  answering(503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' });
  expect(await attempt()).toMatchObject({ retryAfterMs: undefined });
});

it('a receiver that refuses the signature, hangs or is away is told apart', async () => {
  expect(await attempt(Buffer.alloc(32, 8))).toMatchObject({ outcome: 'refused', status: 401 });
  answering('HANG');
  expect(await attempt(RECEIVER_SECRET, 50)).toEqual({ outcome: 'timeout' });
  await receiver.stop();
  expect(await attempt()).toEqual({ outcome: 'unreachable' });
});

it('an attempt that is stopped fails, and is none of the receiver', async () => {
  answering('HANG');
  const stop = new AbortController();
  const sending = send({ url: receiver.url, secrets: [RECEIVER_SECRET] }, EVENT, {
    now: 0,
    signal: stop.signal,
  });
  stop.abort(new Error('stopped'));
  await expect(sending).rejects.toThrow('stopped');
});
