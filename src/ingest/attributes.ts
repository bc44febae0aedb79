export const ATTRIBUTES_LIMIT_BYTES = 2048;

/** Do a record's attributes pass the limit, written as compact JSON? */
export function areAttributesTooLarge(attributes: object): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(attributes)) > ATTRIBUTES_LIMIT_BYTES;
  } catch (error) {
    // What is nested too deep for the stack takes more than the limit in brackets alone.
    if (error instanceof RangeError) return true;
    throw error;
  }
}
