import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRawCardNumber } from '../../src/domain/card-number.js';

/** Numbers that card schemes and payment providers publish for tests. */
const TEST_NUMBERS = [
  ['Visa', '4111111111111111'],
  ['Visa', '4242424242424242'],
  ['Visa of 13 digits', '4222222222222'],
  ['Mastercard', '5555555555554444'],
  ['Mastercard of the 2 series', '2223003122003222'],
  ['American Express', '378282246310005'],
  ['Discover', '6011111111111117'],
  ['Diners Club', '30569309025904'],
  ['Diners Club', '36227206271667'],
  ['JCB', '3566002020360505'],
  ['UnionPay', '6200000000000005'],
  ['UnionPay of 19 digits', '6205500000000000004'],
  ['Maestro', '6759649826438453'],
  ['Mir', '2200000000000004'],
] as const;
const SEPARATORS = ['-', '.', '/', ':', '_', '+', '=', '@'];

const digitsOf = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));

describe('a raw card number', () => {
  it.each(TEST_NUMBERS)('of %s is told: %s', (_, number) => {
    expect(isRawCardNumber(number)).toBe(true);
  });

  it('is told in groups, whatever stands between them', () => {
    for (const separator of SEPARATORS) {
      for (const [, number] of TEST_NUMBERS) {
        expect(isRawCardNumber(number.match(/.{1,4}/g)!.join(separator))).toBe(true);
      }
    }
  });

  it('is no longer one when a digit is wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEST_NUMBERS),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        ([, number], at, by) => {
          const digits = [...number];
          const place = at % digits.length;
          digits[place] = String((Number(digits[place]) + by) % 10);
          return !isRawCardNumber(digits.join(''));
        },
      ),
    );
  });

  it('needs 13 to 19 digits and the prefix of an issuer', () => {
    fc.assert(fc.property(fc.oneof(digitsOf(11), digitsOf(19)), (digits) => !isRawCardNumber(`4${digits}`)));
    fc.assert(fc.property(digitsOf(15), (digits) => !isRawCardNumber(`1${digits}`)));
    fc.assert(fc.property(digitsOf(15), (digits) => !isRawCardNumber(`9${digits}`)));
  });

  it.each([
    'pi_4242424242424242',
    '4242424242424242a',
    'tok_visa',
    'dev_4',
    '',
    '-',
    '1764000000000',
    '0'.repeat(16),
  ])('is not %j', (text) => {
    expect(isRawCardNumber(text)).toBe(false);
  });

  it('is one of exactly ten last digits', () => {
    fc.assert(
      fc.property(digitsOf(14), (digits) => {
        const endings = Array.from({ length: 10 }, (_, last) => isRawCardNumber(`4${digits}${last}`));
        return endings.filter(Boolean).length === 1;
      }),
    );
  });
});
