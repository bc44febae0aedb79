import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the root of the repository, with slashes: `src/domain/time.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Packages as named, own files as paths from the root. */
  readonly imports: readonly string[];
}

/** The files below `folder` that end in `ending`, from the root of the repository. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .sort();
}

export function sourceFiles(folder: string): readonly SourceFile[] {
  const paths = [...filesBelow(folder, '.ts'), ...filesBelow(folder, '.tsx')].sort();
  const known = new Set(paths);
  return paths.map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
      if (!fileName.startsWith('.')) return fileName;
      const target = resolve(ROOT, dirname(path), fileName);
      const script = relative(ROOT, target).replaceAll('\\', '/').replace(/\.js$/, '.ts');
      return known.has(`${script}x`) ? `${script}x` : script;
    });
    return { path, text, lines: text.split('\n').length - 1, imports };
  });
}
