/**
 * One character stands for one masked value. They lie in the private-use area, from which normalised text is
 * cleared first, so that no prompt can forge one.
 */
export const SLOTS = {
  code: '\uE000',
  url: '\uE001',
  email: '\uE002',
  uuid: '\uE003',
  date: '\uE004',
  path: '\uE005',
  name: '\uE006',
  token: '\uE007',
  number: '\uE008',
} as const;

export const SLOT_RANGE = '\uE000-\uE008';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const CLOCK = '(?:[t ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?)?';

/** Most particular first: a date holds numbers, a path may hold a uuid. */
const PATTERNS: readonly (readonly [slot: string, pattern: RegExp])[] = [
  [SLOTS.code, /```.*?(?:```|$)/gs],
  [SLOTS.url, /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s<>"'`)\]}]+/g],
  [SLOTS.email, /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g],
  [SLOTS.uuid, /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g],
  [
    SLOTS.date,
    new RegExp(
      `\\b(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\2\\d{4}|${DAY} (?:of )?${MONTH}(?:,? \\d{4})?|${MONTH} ${DAY}(?:,? \\d{4})?)${CLOCK}\\b`,
      'g',
    ),
  ],
  // Rooted (`/a/b`, `~/a`, `c:\a`), or relative with an ending (`src/a.ts`); never `and/or`, never `</tag>`.
  [
    SLOTS.path,
    /(?<![\w/<.@-])(?:(?:~|\.{1,2})?\/[\w.@+-]+(?:\/[\w.@+-]+)*\/?|[a-z]:\\[\w.@\\+-]+|[\w@-][\w.@-]*(?:\/[\w.@-]+)+\.[a-z]\w{0,7})/g,
  ],
];

/** Keys, hashes and encoded bytes: long, unbroken, with digits in them. */
const TOKEN = /(?<![\w+/-])[\w+/-]{24,}=*/g;
/** Signs and separators stay: the forms taken of a masked text make one slot of a number or a list. */
const NUMBER = /\p{N}+(?:e[-+]?\p{N}+)?/gu;

/** Replaces each value that a template is filled with by its slot. `text` is in lower case, its blanks single. */
export function maskValues(text: string): string {
  let masked = text;
  for (const [slot, pattern] of PATTERNS) masked = masked.replace(pattern, slot);
  masked = masked.replace(TOKEN, (token) => (/\d/.test(token) ? SLOTS.token : token));
  return masked.replace(NUMBER, SLOTS.number);
}
