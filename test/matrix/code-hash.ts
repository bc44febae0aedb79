import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT } from '../testkit/source-files.js';

/** All that a figure hangs on: what makes a world, takes it in, finds groups in it and scores them. */
const FOLDERS = [
  'cypher/detection',
  'src/detection',
  'src/domain',
  'src/evaluation',
  'src/generate',
  'src/ingest',
];

/** Tells whether a result was measured with the code as it is now. */
export function codeHash(): string {
  const hash = createHash('sha256');
  for (const path of FOLDERS.flatMap((folder) => filesBelow(folder, ''))) {
    if (/\.(ts|cypher)$/.test(path)) hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex').slice(0, 16);
}
