import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { within } from '../../src/kafka/within.js';

const never = new Promise<string>(() => undefined);

it('gives what work comes to in time, its failure too', async () => {
  expect(await within(10_000, Promise.resolve('done'))).toBe('done');
  await expect(within(10_000, Promise.reject(new Error('lost')))).rejects.toThrow('lost');
});

it('waits no longer for work that does not end, and leaves a later failure unheeded', async () => {
  const late = sleep(20).then(() => Promise.reject(new Error('late')));
  expect(await within(1, never)).toBe(undefined);
  expect(await within(1, late)).toBe(undefined);
  await expect(late).rejects.toThrow('late');
});
