import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addVolumes, cellKey, cellParts, NO_VOLUME, type Volume } from '../../src/domain/volume.js';

const volumes: fc.Arbitrary<Volume> = fc.record({
  exchanges: fc.maxSafeNat(),
  inputTokens: fc.maxSafeNat(),
  outputTokens: fc.maxSafeNat(),
});

describe('a volume', () => {
  it('adds up by exchanges and tokens, in any order', () => {
    expect(
      addVolumes(
        { exchanges: 1, inputTokens: 2, outputTokens: 3 },
        { exchanges: 10, inputTokens: 20, outputTokens: 30 },
      ),
    ).toEqual({ exchanges: 11, inputTokens: 22, outputTokens: 33 });
    fc.assert(
      fc.property(volumes, volumes, volumes, (a, b, c) => {
        expect(addVolumes(addVolumes(a, b), c)).toEqual(addVolumes(a, addVolumes(c, b)));
        expect(addVolumes(a, NO_VOLUME)).toEqual(a);
      }),
    );
  });
});

describe('a cell', () => {
  it('is named by model and capability, either of which may be missing', () => {
    const names = fc.option(fc.stringMatching(/^[\w:.@/+=-]{1,20}$/), { nil: undefined });
    fc.assert(
      fc.property(names, names, (model, capability) => {
        expect(cellParts(cellKey(model, capability))).toEqual({
          model: model ?? '',
          capability: capability ?? '',
        });
      }),
    );
    expect(cellKey('opus', undefined)).toBe('opus|');
  });
});
