import { registeredStatements } from '../../src/graph/statement.js';
import { sourceFiles } from './source-files.js';

const MODULES = import.meta.glob(['../../src/**/*.ts', '!../../src/main.ts', '!../../src/console/**']);

/** Every statement of the product: loads each module that defines one. */
export async function allStatements(): Promise<ReturnType<typeof registeredStatements>> {
  for (const { path, text } of sourceFiles('src')) {
    if (/\bdefineStatement[<(]/.test(text)) await MODULES[`../../${path}`]?.();
  }
  return registeredStatements();
}
