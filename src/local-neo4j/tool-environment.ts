import { toolEnvironment } from '../config.js';

/** The environment variables a program is started with. */
export type ToolEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * The environment for Java and Maven. The locale is set because Java cannot open a path with a letter outside
 * ASCII when the locale is plain C, as it is in most service managers.
 */
export function javaEnvironment(base: ToolEnvironment = toolEnvironment()): ToolEnvironment {
  return { ...base, LC_ALL: 'C.UTF-8' };
}
