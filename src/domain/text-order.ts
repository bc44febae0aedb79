/**
 * Compares by Unicode code points, as the database does. The operators of JavaScript compare UTF-16 units, which
 * puts characters beyond U+FFFF before those from U+E000 on. Negative, zero or positive.
 */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at)) return orderKey(a, at) - orderKey(b, at);
  }
  return a.length - b.length;
}

/** A unit that orders as its code point does: surrogates last. */
function orderKey(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
