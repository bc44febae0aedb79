import { describe, expect, it } from 'vitest';
import { startOffset } from '../../src/kafka/start-offsets.js';

describe('a partition is begun', () => {
  it.each([
    ['with its oldest message when the graph has nothing of it', undefined, { first: 5, end: 9 }, 5],
    ['where the graph says', 7, { first: 5, end: 9 }, 7],
    ['at its end when the graph has all of it', 9, { first: 5, end: 9 }, 9],
    ['with its oldest message when retention has removed the next', 3, { first: 5, end: 9 }, 5],
    ['with its oldest message when the log was cut shorter than the graph says', 12, { first: 5, end: 9 }, 5],
  ])('%s', (_, known, bounds, start) => {
    expect(startOffset(known, bounds)).toBe(start);
  });
});
