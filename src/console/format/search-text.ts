type Raw = Readonly<Record<string, unknown>>;

/** One of a closed set of words; anything else counts as not given. */
export function wordOf<Word extends string>(
  raw: Raw,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = raw[name];
  return words.find((word) => word === value);
}

/** Words of a closed set, joined by commas, in the order of the set; nothing for none. */
export function wordsOf<Word extends string>(
  raw: Raw,
  name: string,
  words: readonly Word[],
): readonly Word[] | undefined {
  const given = String(raw[name] ?? '').split(',');
  const known = words.filter((word) => given.includes(word));
  return known.length > 0 ? known : undefined;
}

/** A number within bounds; anything else counts as not given. */
export function numberOf(raw: Raw, name: string, least: number, most: number): number | undefined {
  const value = Number(raw[name] === '' ? Number.NaN : (raw[name] ?? Number.NaN));
  return value >= least && value <= most ? value : undefined;
}

/** A whole number within bounds. */
export function wholeOf(raw: Raw, name: string, least: number, most: number): number | undefined {
  const value = numberOf(raw, name, least, most);
  return Number.isInteger(value) ? value : undefined;
}

/** A text that is not empty. Numbers come as such from the address. */
export function textOf(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined;
}

/** Texts joined by commas, each once, at most so many; nothing for none. */
export function textsOf(raw: Raw, name: string, most: number): readonly string[] | undefined {
  const texts = String(raw[name] ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return texts.length > 0 ? [...new Set(texts)].slice(0, most) : undefined;
}

/** A UTC day: `2026-04-22`. */
export function dayOf(raw: Raw, name: string): string | undefined {
  const value = raw[name];
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

/** Without what is not given, so that addresses stay short. */
export function given<Search extends object>(search: Search): Given<Search> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined),
  ) as Given<Search>;
}

type Given<Search> = { readonly [Name in keyof Search]?: Exclude<Search[Name], undefined> };
