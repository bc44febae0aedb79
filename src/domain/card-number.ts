/** First digits of the card schemes in use (ISO/IEC 7812): Visa, Mastercard, American Express, Discover, JCB, Diners, UnionPay, Maestro, Mir. */
const ISSUER_PREFIX = /^(4|5[0-9]|2[2-7]|3[0-9]|6[0-9])/;

/** Is this text a bare card number: 13 to 19 digits, in groups or not, whatever stands between them, with an issuer's prefix, that pass Luhn? */
export function isRawCardNumber(text: string): boolean {
  const digits = text.replace(/[^0-9A-Za-z]/g, '');
  return /^\d{13,19}$/.test(digits) && ISSUER_PREFIX.test(digits) && passesLuhn(digits);
}

/** ISO/IEC 7812-1 annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
