const FOUR_DIGITS = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));

/** Eight lower-case hexadecimal digits of an unsigned 32-bit number; from a table, since it runs for every line. */
export function hexOf(value: number): string {
  return FOUR_DIGITS[value >>> 16]! + FOUR_DIGITS[value & 0xffff]!;
}

/** Four lower-case hexadecimal digits of an unsigned 16-bit number. */
export function shortHexOf(value: number): string {
  return FOUR_DIGITS[value & 0xffff]!;
}
