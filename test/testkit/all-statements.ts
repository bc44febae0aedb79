import { registeredStatements } from '../../src/graph/statement.js';
import { ROOT, sourceFiles } from './source-files.js';

/** Every statement of the product: loads each module that defines one. */
export async function allStatements(): Promise<ReturnType<typeof registeredStatements>> {
  for (const { path, text } of sourceFiles('src')) {
    if (/\bdefineStatement[<(]/.test(text)) await import(/* @vite-ignore */ `${ROOT}/${path}`);
  }
  return registeredStatements();
}
