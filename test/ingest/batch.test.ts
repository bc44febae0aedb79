import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRecord, newBatch } from '../../src/ingest/batch.js';

describe('two reasons for one enforcement', () => {
  it('leave the higher one, in any order', () => {
    const reasons = fc.option(fc.constantFrom('a', 'chargeback', '\uff41', '\u{1f600}'), { nil: undefined });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['\uff41', '\u{1f600}', 'a', undefined], { minLength: 2 }),
        reasons,
        (list, last) => {
          const batch = newBatch();
          for (const reason of [...list, last]) {
            addRecord(batch, { type: 'enforcement', accountId: 'acct_1', action: 'banned', at: 5, reason });
          }
          const texts = [...list, last].filter((text) => text !== undefined);
          const highest = texts.sort().at(-1);
          expect([...batch.accounts.get('acct_1')!.enforcements!.values()]).toEqual([
            { action: 'banned', at: 5, reason: highest },
          ]);
        },
      ),
    );
  });
});
