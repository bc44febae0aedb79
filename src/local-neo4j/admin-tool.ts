import { Failure } from '../domain/failure.js';
import { runCommand } from './command.js';
import type { DatabaseLayout } from './database-layout.js';
import { readEnginePins } from './engine-pins.js';
import { installJars } from './install-jars.js';
import { jarsLayout } from './jars-layout.js';
import { findJava } from './java.js';
import { JAVA_OPTIONS } from './java-options.js';
import type { StartOptions } from './start-options.js';
import { javaEnvironment } from './tool-environment.js';

/** Runs a command of Neo4j's own administration tool on a database that is stopped. */
export type AdminTool = (layout: DatabaseLayout, args: readonly string[]) => Promise<void>;

/** The lines that say why; a stack trace is longer. */
const REASON_LINES = 5;

/** Finds the tool beside the server, downloading both when they are not there. Throws `PREREQUISITE_MISSING`. */
export async function openAdminTool(options: StartOptions): Promise<AdminTool> {
  const { signal, report } = options;
  const environment = javaEnvironment(options.environment);
  const java = await findJava(environment);
  const pins = readEnginePins();
  const jars = jarsLayout(options.jarsHome ?? options.home, pins);
  await installJars(pins, jars, { environment, report, signal });
  return async (layout, args) => {
    const result = await runCommand(
      java,
      [...JAVA_OPTIONS, '-cp', jars.classPath, 'org.neo4j.cli.AdminTool', ...args],
      { environment: { ...environment, NEO4J_HOME: layout.directory, NEO4J_CONF: layout.conf }, signal },
    );
    if (result?.exitCode === 0) return;
    const reason = result?.lines.slice(-REASON_LINES).join('\n') ?? 'Java did not start';
    throw new Failure('DATABASE_UNAVAILABLE', `The tool of Neo4j says:\n${reason}`);
  };
}
