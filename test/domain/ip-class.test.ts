import { describe, expect, it } from 'vitest';
import { IP_CLASSES, ipClassRank } from '../../src/domain/ip-class.js';

describe('the classes of addresses', () => {
  it('are ranked from one household to whole regions', () => {
    const byRank = [...IP_CLASSES].sort((a, b) => ipClassRank(a) - ipClassRank(b));
    expect(byRank).toEqual(['residential', 'corporate', 'education', 'hosting', 'vpn', 'carrier']);
    expect(ipClassRank('residential')).toBe(0);
  });
});
