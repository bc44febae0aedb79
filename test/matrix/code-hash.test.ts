import { describe, expect, it } from 'vitest';
import { codeHash } from './code-hash.js';

describe('the hash of the code', () => {
  it('is that of files that are there', () => {
    expect(codeHash()).toMatch(/^[0-9a-f]{16}$/);
  });
});
