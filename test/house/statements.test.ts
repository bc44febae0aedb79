import { beforeAll, describe, expect, it } from 'vitest';
import { allStatements } from '../testkit/all-statements.js';
import { filesBelow } from '../testkit/source-files.js';
import { bareCypher, parameterNames, readHeader } from '../testkit/statement-header.js';

type Statements = Awaited<ReturnType<typeof allStatements>>;

const WRITING_CLAUSE =
  /(?<![\w.])(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV|gds\.[\w.]+\.write)\b/i;
const INDEX_NAME = /\b[a-z0-9]+(?:_[a-z0-9]+)+\b/g;

let statements: Statements;
let documented: Statements;
beforeAll(async () => {
  statements = await allStatements();
  documented = statements.filter(({ name }) => !name.startsWith('migrations/'));
});

/** The statements for which `isWrong`, by name. */
function wrong(of: Statements, isWrong: (statement: Statements[number]) => boolean): readonly string[] {
  return of.filter(isWrong).map(({ name }) => name);
}

describe('statement files', () => {
  it('are all defined once, and every definition has its file', () => {
    const files = filesBelow('cypher', '.cypher').map((path) => path.replace(/^cypher\/|\.cypher$/g, ''));
    expect(statements.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  it('begin with their purpose', () => {
    expect(wrong(statements, ({ text }) => !/^[A-Z].+[.…]$/s.test(readHeader(text).purpose))).toEqual([]);
  });

  it('say what they take, return, rely on and how many rows they bring', () => {
    expect(
      wrong(documented, ({ text }) => {
        const { parameters, returns, bound, index } = readHeader(text);
        return !parameters || !returns || !bound || !index;
      }),
    ).toEqual([]);
  });

  it('name the parameters that they use, no more and no fewer', () => {
    const differing = documented.map(({ name, text }) => {
      return { name, said: readHeader(text).parameters, used: parameterNames(bareCypher(text)) };
    });
    expect(differing.filter(({ said, used }) => JSON.stringify(said) !== JSON.stringify(used))).toEqual([]);
  });

  it('return nothing exactly when they say so', () => {
    expect(
      wrong(documented, ({ text }) => {
        return (readHeader(text).returns === 'nothing') === /\bRETURN\b/.test(bareCypher(text));
      }),
    ).toEqual([]);
  });

  it('write nothing when they are for reading', () => {
    expect(
      wrong(statements, ({ mode, text }) => mode === 'READ' && WRITING_CLAUSE.test(bareCypher(text))),
    ).toEqual([]);
  });

  it('rely on indexes that a statement creates', () => {
    const created = new Set(
      statements.flatMap(({ text }) =>
        [...bareCypher(text).matchAll(/\bCREATE (?:CONSTRAINT|(?:\w+ )?INDEX) (\w+)/g)].map(
          (match) => match[1]!,
        ),
      ),
    );
    expect(
      wrong(documented, ({ text }) =>
        (readHeader(text).index?.match(INDEX_NAME) ?? []).some((name) => !created.has(name)),
      ),
    ).toEqual([]);
  });

  it('carry no value in their text where a parameter belongs', () => {
    expect(wrong(statements, ({ text }) => /\$\{|%s/.test(text))).toEqual([]);
  });
});
