import { describe, expect, it } from 'vitest';
import { ROOM_MAY_IMPORT, roomOf } from '../testkit/rooms.js';
import { type SourceFile, sourceFiles } from '../testkit/source-files.js';

const ALL = sourceFiles('src');
const FILES = ALL.filter(({ path }) => !path.startsWith('src/console/'));
const CONSOLE = ALL.filter(({ path }) => path.startsWith('src/console/'));
const PATHS = new Set(ALL.map(({ path }) => path));

describe('the rooms of src', () => {
  it('all have a place in the order', () => {
    const rooms = new Set(FILES.map(({ path }) => roomOf(path)));
    expect([...rooms].filter((room) => !(room in ROOM_MAY_IMPORT))).toEqual([]);
  });

  it('import one way only', () => {
    const wrong = FILES.flatMap(({ path, imports }) => {
      const room = roomOf(path);
      return imports
        .filter((target) => target.startsWith('src/'))
        .filter((target) => roomOf(target) !== room && !ROOM_MAY_IMPORT[room]?.includes(roomOf(target)))
        .map((target) => `${path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('import only files that exist', () => {
    const missing = ALL.flatMap(({ path, imports }) =>
      imports
        .filter((target) => target.startsWith('src/') && /\.tsx?$/.test(target) && !PATHS.has(target))
        .map((target) => `${path} imports ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('leave the driver of the database to the graph', () => {
    const importers = FILES.filter(({ imports }) => imports.some((name) => name.startsWith('neo4j-driver')));
    expect(importers.map(({ path }) => roomOf(path)).filter((room) => room !== 'graph')).toEqual([]);
  });

  it('keep the domain free of input and output', () => {
    const builtIn = FILES.filter(({ path }) => roomOf(path) === 'domain').flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('node:') && name !== 'node:crypto')
        .map((name) => `${path} ${name}`),
    );
    expect(builtIn).toEqual([]);
  });

  it('leave the environment of the process to the settings', () => {
    const readers = FILES.filter(({ text }) => text.includes('process.env')).map(({ path }) => path);
    expect(readers.filter((path) => !['src/config.ts', 'src/main.ts'].includes(path))).toEqual([]);
  });

  it('have no cycle of imports', () => {
    expect(firstCycle(FILES)).toEqual([]);
  });
});

describe('the console', () => {
  it('imports nothing of the server, and the server nothing of it', () => {
    const outward = CONSOLE.flatMap(({ path, imports }) =>
      imports
        .filter((target) => target.startsWith('src/') && !target.startsWith('src/console/'))
        .map((target) => `${path} imports ${target}`),
    );
    const inward = FILES.filter(({ imports }) => imports.some((target) => target.startsWith('src/console/')));
    expect([outward, inward.map(({ path }) => path)]).toEqual([[], []]);
  });

  it('runs without the built-in modules of Node', () => {
    const builtIn = CONSOLE.filter(({ imports }) => imports.some((name) => name.startsWith('node:')));
    expect(builtIn.map(({ path }) => path)).toEqual([]);
  });

  it('has no cycle of imports', () => {
    expect(firstCycle(CONSOLE)).toEqual([]);
  });
});

/** The files of one cycle in order, or none. */
function firstCycle(files: readonly SourceFile[]): readonly string[] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of importsOf.get(path) ?? []) {
      const cycle = visit(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const { path } of files) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
