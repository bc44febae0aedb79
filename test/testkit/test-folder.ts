import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder with blanks in its path for a file's tests, removed after the last. */
export interface TestFolder {
  readonly path: (name: string) => string;
  /** Writes a file; returns its path. */
  readonly write: (name: string, content: string | Buffer) => Promise<string>;
}

export function testFolder(): TestFolder {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ringtrace test '));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write: async (name, content) => {
      await writeFile(path(name), content);
      return path(name);
    },
  };
}
