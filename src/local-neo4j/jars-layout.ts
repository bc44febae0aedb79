import { delimiter, join, resolve } from 'node:path';
import { Failure } from '../domain/failure.js';
import type { EnginePins } from './engine-pins.js';

/** Where the parts of one version of the local database lie. */
export interface JarsLayout {
  readonly engine: string;
  /** Exists only when complete. */
  readonly directory: string;
  readonly plugins: string;
  /** For Java: the extension of the plugins is found on it too. */
  readonly classPath: string;
  readonly lock: string;
  readonly log: string;
}

/** Paths below `jarsHome`. Versions lie side by side, so that an upgrade never mixes them. */
export function jarsLayout(jarsHome: string, pins: EnginePins): JarsLayout {
  if (jarsHome.includes(delimiter)) {
    throw new Failure(
      'CONFIGURATION',
      `RINGTRACE_HOME must be a path without "${delimiter}", which separates the parts of a Java class path`,
    );
  }
  const engine = resolve(jarsHome, 'engine');
  const directory = join(engine, `neo4j-${pins.neo4j}-gds-${pins.gds}`);
  const plugins = join(directory, 'plugins');
  return {
    engine,
    directory,
    plugins,
    classPath: [join(plugins, '*'), join(directory, 'lib', '*')].join(delimiter),
    lock: join(engine, 'install.lock'),
    log: join(engine, 'install.log'),
  };
}
