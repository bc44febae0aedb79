import type { Template } from './template.js';

const FORMATS =
  /\b(json|xml|yaml|csv|markdown|html|latex|table|bullet|numbered list|regex|sql|code block|one word|one sentence|step by step)s?\b/g;
const TAG = /<\/?([a-z][\w:-]{0,40})>/g;

/** Elements of web pages: a page pasted into a prompt asks for nothing. */
const HTML = new Set(
  (
    'a abbr article aside b blockquote body br button code div em fieldset figure footer form h1 h2 h3 h4 h5 h6 head ' +
    'header hr html i iframe img input label li link main meta nav ol option p path pre s script section select small ' +
    'span strong style sub sup svg table tbody td textarea tfoot th thead title tr u ul video'
  ).split(' '),
);

/** What a template demands of the answer: sorted names, those of client prompts left out. */
export interface AskedFormat {
  readonly tags: readonly string[];
  readonly formats: readonly string[];
}

export function askedFormat({ written, clientWritten }: Template): AskedFormat {
  const own = (pattern: RegExp): readonly string[] => {
    const client = wordsIn(clientWritten, pattern);
    return [...wordsIn(written, pattern)].filter((word) => !client.has(word)).sort();
  };
  return { tags: own(TAG).filter((tag) => !HTML.has(tag)), formats: own(FORMATS) };
}

function wordsIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(Array.from(text.toLowerCase().matchAll(pattern), ([, word]) => word!));
}
