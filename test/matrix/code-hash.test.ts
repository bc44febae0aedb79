import { describe, expect, it } from 'vitest';
import { hashedFiles } from './code-hash.js';

describe('the hash of the code', () => {
  it.each([
    'cypher/detection/read-accounts.cypher',
    'src/domain/detection/likeness.ts',
    'src/detection/read-links.ts',
    'src/evaluation/calibration.ts',
    'src/generate/worlds/innocent.ts',
  ])('takes in %s, on which figures hang', (path) => {
    expect(hashedFiles()).toContain(path);
  });

  it.each(['src/domain/lineage.ts', 'src/detection/detect.ts', 'src/ingest/ingest.ts'])(
    'lets %s change, on which none does',
    (path) => {
      expect(hashedFiles()).not.toContain(path);
    },
  );
});
