import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '../../src/console/format/address.js';
import { toCsv } from '../../src/console/format/csv.js';
import { bits, compact, counted, percent, times, whole } from '../../src/console/format/number.js';
import { ago, daysAfter } from '../../src/console/format/time.js';
import { spaced } from '../../src/console/format/words.js';

describe('numbers', () => {
  it('show every digit, also beyond what a number holds', () => {
    expect([whole(0), whole(25_000), whole('90071992547409931')]).toEqual([
      '0',
      '25,000',
      '90,071,992,547,409,931',
    ]);
  });

  it('are shortened to four digits that count', () => {
    expect([9_999, 358_550_849, '71128032', 10_000].map(compact)).toEqual([
      '9,999',
      '358.6M',
      '71.13M',
      '10K',
    ]);
  });

  it('read as none or all only when they are', () => {
    expect([0, 0.000_01, 0.005, 0.25, 0.9987, 0.999_99, 1].map(percent)).toEqual([
      '0 %',
      '< 0.01 %',
      '0.50 %',
      '25.0 %',
      '99.87 %',
      '> 99.99 %',
      '100 %',
    ]);
  });

  it('stand with the word that they count, with their sign or as a factor', () => {
    expect([counted(1, 'account'), counted(2, 'account'), counted(0, 'IP address', 'IP addresses')]).toEqual([
      '1 account',
      '2 accounts',
      '0 IP addresses',
    ]);
    expect([bits(-12.34), bits(-0.01), bits(8)]).toEqual(['−12.3', '0.0', '8.0']);
    expect([times(null), times(1.84), times(12.3)]).toEqual(['new', '×1.8', '×12']);
  });
});

describe('times', () => {
  it('are told by how long ago they were', () => {
    const now = Date.UTC(2026, 5, 5, 12);
    const of = (secondsAgo: number) => ago(new Date(now - secondsAgo * 1000).toISOString(), now);
    expect([of(20), of(90), of(7_300), of(90_000)]).toEqual([
      '20 seconds ago',
      '1 minute ago',
      '2 hours ago',
      'yesterday',
    ]);
  });

  it('are counted in days over the ends of months', () => {
    expect([daysAfter('2026-02-28', 1), daysAfter('2026-03-01T10:00:00Z', -1)]).toEqual([
      '2026-03-01',
      '2026-02-28',
    ]);
  });
});

it('names of code read as words', () => {
  expect([spaced('activeHours'), spaced('minimumCard_days')]).toEqual(['Active hours', 'Minimum card days']);
});

it('search parameters are texts that people can read, and come back as they were', () => {
  const search = { readings: ['RING', 'LINKED'], member: 'acct/1+2=3', from: undefined, text: '' };
  const text = stringifySearch(search);
  expect(text).toBe('?readings=RING,LINKED&member=acct%2F1%2B2%3D3');
  expect(parseSearch(text)).toEqual({ readings: 'RING,LINKED', member: 'acct/1+2=3' });
  expect(stringifySearch({})).toBe('');
});

it('CSV quotes what must be, and disarms formulas', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['x,"y"', 1],
        ['=1+1', -2.5],
        ['-', null],
      ],
    ),
  ).toBe(`a,b\n"x,""y""",1\n'=1+1,-2.5\n'-,\n`);
});
