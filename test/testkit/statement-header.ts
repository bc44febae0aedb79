/** The comment that every statement file begins with. */
export interface StatementHeader {
  readonly purpose: string;
  /** Names without the dollar sign; shapes of rows in brackets are free text. */
  readonly parameters: readonly string[] | undefined;
  readonly returns: string | undefined;
  readonly bound: string | undefined;
  readonly index: string | undefined;
}

export function readHeader(text: string): StatementHeader {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const parts: Record<string, string> = { purpose: '' };
  let current = 'purpose';
  for (const line of lines.slice(0, end === -1 ? undefined : end)) {
    const comment = line.slice(2).trim();
    const start = /^(parameters|returns|bound|index): (.*)$/.exec(comment);
    if (start) current = start[1]!;
    parts[current] = `${parts[current] ?? ''} ${start ? start[2] : comment}`.trim();
  }
  return {
    purpose: parts.purpose!,
    parameters:
      parts.parameters === undefined ? undefined : parameterNames(withoutBrackets(parts.parameters)),
    returns: parts.returns,
    bound: parts.bound,
    index: parts.index,
  };
}

/** The statement without comments and without the contents of its quoted texts. */
export function bareCypher(text: string): string {
  return text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (match) =>
    match.startsWith('/') ? '' : "''",
  );
}

export function parameterNames(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1]!))].sort();
}

function withoutBrackets(text: string): string {
  const shorter = text.replace(/[[{(][^[\]{}()]*[\]})]/g, '');
  return shorter === text ? text : withoutBrackets(shorter);
}
