import { expect, it } from 'vitest';
import { shareOfTraffic } from '../../src/domain/traffic-share.js';

const TRAFFIC = [
  { day: 10, exchanges: 20 },
  { day: 11, exchanges: 30 },
  { day: 12, exchanges: 2 ** 53 },
];

it('the share of all traffic is of the days asked for, the last one left out', () => {
  expect(shareOfTraffic(10, TRAFFIC, { from: undefined, to: 12 })).toBe(0.2);
  expect(shareOfTraffic(15, TRAFFIC, { from: 11, to: 12 })).toBe(0.5);
  expect(shareOfTraffic(2n ** 53n, TRAFFIC.slice(2), { from: undefined, to: undefined })).toBe(1);
});

it('the share of no traffic is none, and no share passes one', () => {
  expect(shareOfTraffic(0, TRAFFIC, { from: 13, to: undefined })).toBeUndefined();
  expect(shareOfTraffic(31, TRAFFIC, { from: 11, to: 12 })).toBe(1);
});
