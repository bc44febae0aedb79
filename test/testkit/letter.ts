/** A row of a letter's list of figures. */
export interface LetterSource {
  readonly place: number;
  readonly shown: string;
  readonly answers: readonly unknown[];
  readonly runId: string;
  readonly query: string;
  readonly paths: readonly string[];
}

export interface ReadLetter {
  /** All that stands before the list of figures and queries. */
  readonly body: string;
  readonly queries: ReadonlyMap<string, string>;
  readonly sources: readonly LetterSource[];
}

/** Reads a letter in Markdown back. */
export function readLetter(markdown: string): ReadLetter {
  const [body, rest] = markdown.split('\n## How the figures are had again\n');
  const queries = [...rest!.matchAll(/^Query (Q\d)\n\n```\n([\s\S]*?)\n```$/gm)].map(
    ([, name, query]) => [name!, query!] as const,
  );
  const rows = rest!.split('\n').filter((line) => /^\| \d/.test(line));
  return { body: body!, queries: new Map(queries), sources: rows.map(toSource) };
}

function toSource(row: string): LetterSource {
  const [place, shown, answers, run, paths] = row
    .slice(2, -2)
    .split(' | ')
    .map((cell) => cell.replace(/^`|`$/g, '').replace(/\\(.)/g, '$1'));
  const steps = paths!.split(' ÷ ').map((path) => path.split(' ') as [string, string]);
  return {
    place: Number(place),
    shown: shown!,
    answers: answers!.split(' ÷ ').map((answer) => JSON.parse(answer) as unknown),
    runId: run!,
    query: steps[0]![0],
    paths: steps.map(([, path]) => path),
  };
}

/** Does a text say what was answered? Worked out here and not by the code under test. */
export function says(shown: string, answers: readonly unknown[]): boolean {
  const [answer, whole] = answers;
  if (shown === 'none') return answer === null;
  if (shown.endsWith(' %')) {
    const share = whole === undefined ? Number(answer) : Number(answer) / Number(whole);
    const percent = shown.startsWith('less') ? 0 : Number(shown.slice(0, -2));
    return Math.abs(share * 100 - percent) <= 0.050_001 || (percent === 0 && share < 0.001);
  }
  if (/^\d{4}-\d\d-\d\d$/.test(shown)) return String(answer).startsWith(shown);
  if (shown === 'more than 0.9999') return Number(answer) > 0.9999;
  if (/^-?[\d,.]+$/.test(shown)) {
    const digits = shown.replaceAll(',', '');
    const decimals = digits.split('.')[1]?.length ?? 0;
    // Probabilities are cut, measures are rounded to three decimals whatever is shown of them.
    const tolerance = Math.max(10 ** -decimals, 0.000_51);
    return Number.isInteger(answer)
      ? digits.replace(/\.0*$/, '') === String(answer)
      : Math.abs(Number(answer) - Number(digits)) <= tolerance;
  }
  return shown === answer;
}
