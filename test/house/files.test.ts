import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../testkit/source-files.js';

const SOURCE = sourceFiles('src');
const ALL = [...SOURCE, ...sourceFiles('test')];
/** Long enough for one idea with its reasons. */
const LONGEST_FILE_LINES = 300;
const MEDIAN_LIMIT_LINES = 65;

describe('source files', () => {
  it('stay short', () => {
    expect(ALL.filter(({ lines }) => lines > LONGEST_FILE_LINES).map(({ path }) => path)).toEqual([]);
    const sorted = SOURCE.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(MEDIAN_LIMIT_LINES);
  });

  it('have names that say what they hold', () => {
    const vague = /^(index|utils?|helpers?|common|misc|shared|types|constants)\.tsx?$/;
    expect(ALL.map(({ path }) => path).filter((path) => vague.test(basename(path)))).toEqual([]);
  });

  it('hand nothing on that they do not hold themselves', () => {
    const barrels = SOURCE.filter(({ text }) => /^export (type )?(\*|\{[^}]*\}) .*from/m.test(text));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('silence no checker and leave nothing to do', () => {
    const marks = /@ts-(ignore|nocheck|expect-error)|biome-(ignore)|\b(TO|FIX)(DO|ME)\b|as\s+any\b/;
    expect(ALL.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('skip no test and leave none alone', () => {
    const marks = /\b(it|test|describe)\.(skip|only|todo|fails)\b/;
    expect(ALL.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
