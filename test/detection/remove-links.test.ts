import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeLinks } from '../../src/detection/remove-links.js';
import type { IdentifierLinks } from '../../src/domain/detection/link-graph.js';

const device = (key: string): IdentifierLinks => ({ key: `device|${key}`, kind: 'device', links: [] });

/** Ten thousand links of a hundred accounts, with whether each is kept. */
function removed(share: number, seed: string) {
  const removal = removeLinks(share, seed);
  const kept = Array.from({ length: 10_000 }, (_, at) =>
    removal.keepsLink(device(String(Math.floor(at / 100))), `acct_${at % 100}`),
  );
  return { removal, kept };
}

describe('removing links', () => {
  it('removes about the share asked for, and says how many and from whom', () => {
    const { removal, kept } = removed(0.01, '1');
    const lost = kept.filter((keep) => !keep).length;
    // Four standard deviations of a binomial draw.
    expect(Math.abs(lost - 100)).toBeLessThan(40);
    expect([removal.seen(), removal.removed()]).toEqual([10_000, lost]);
    const touched = new Set(kept.flatMap((keep, at) => (keep ? [] : [`acct_${at % 100}`])));
    expect(removal.touched).toEqual(touched);
  });

  it('removes the same links for the same seed, and others for another', () => {
    expect(removed(0.3, '1').kept).toEqual(removed(0.3, '1').kept);
    expect(removed(0.3, '1').kept).not.toEqual(removed(0.3, '2').kept);
  });

  it('decides on each link by itself: a smaller share removes a part of what a larger one does', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.double({ min: 0, max: 1, noNaN: true }), (key, id, share) => {
        const keptByMore = removeLinks(share, 's').keepsLink(device(key), id);
        const keptByLess = removeLinks(share / 2, 's').keepsLink(device(key), id);
        expect(!keptByMore || keptByLess).toBe(true);
      }),
    );
  });
});
