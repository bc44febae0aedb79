import { expect, it } from 'vitest';
import { retryDelay } from '../../src/webhooks/retry-delay.js';

it('pauses grow four times each up to six hours, and are spread by a fifth', () => {
  const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((attempts) => retryDelay(attempts, 0.5) / 1000);
  expect(seconds).toEqual([5, 20, 80, 320, 1_280, 5_120, 20_480, 21_600, 21_600]);
  expect([retryDelay(1, 0), retryDelay(1, 1)]).toEqual([4_000, 6_000]);
});
