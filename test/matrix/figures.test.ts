import { expect, it } from 'vitest';
import { type Figures, worstOf } from './figures.js';

const fine: Figures = {
  precision: 1,
  recall: 0.9,
  pairF1: 0.95,
  bCubedF1: 0.94,
  volumePrecision: 1,
  volumeRecall: 0.97,
  groups: 2,
  falseRings: 0,
  rings: 2,
  wholeRings: 2,
};

it('the worst of two seeds is the worse of each figure', () => {
  const other: Figures = { ...fine, precision: 0.98, recall: 0.99, falseRings: 3, wholeRings: 1, groups: 5 };
  expect(worstOf([fine, other])).toEqual({
    ...fine,
    precision: 0.98,
    falseRings: 3,
    wholeRings: 1,
    groups: 5,
  });
});

it('a figure that does not exist is no worse than one that does', () => {
  const silent: Figures = { ...fine, precision: null, recall: 0, volumePrecision: null };
  expect(worstOf([silent, fine])).toMatchObject({ precision: 1, recall: 0, volumePrecision: 1 });
  expect(worstOf([silent]).precision).toBeNull();
});
