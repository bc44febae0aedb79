import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT, sourceFiles } from '../testkit/source-files.js';

/** What makes a world, finds groups in it and scores them. The same records give the same graph, whatever takes them in. */
const BEGINNINGS = [
  'src/generate/generate.ts',
  'src/detection/find-groups.ts',
  'src/evaluation/evaluate.ts',
  'src/evaluation/predicted-from.ts',
];
const FOLDERS = ['src/detection', 'src/domain/detection', 'src/evaluation', 'src/generate'];
const STATEMENTS = 'cypher/detection';

/** Tells whether a result was measured with the code as it is now: of what a figure hangs on, every file. */
export function codeHash(): string {
  const hash = createHash('sha256');
  for (const path of [...filesBelow(STATEMENTS, '.cypher'), ...imported()].sort())
    hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 16);
}

/** The files of the folders that the beginnings import, directly or not. */
function imported(): readonly string[] {
  const importsOf = new Map(FOLDERS.flatMap(sourceFiles).map(({ path, imports }) => [path, imports]));
  const found = new Set(BEGINNINGS);
  for (const path of found)
    for (const target of importsOf.get(path) ?? []) if (importsOf.has(target)) found.add(target);
  return [...found];
}
