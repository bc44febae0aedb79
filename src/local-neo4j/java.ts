import { join } from 'node:path';
import { Failure } from '../domain/failure.js';
import { runCommand } from './command.js';
import type { ToolEnvironment } from './tool-environment.js';

/** Neo4j 5 runs on this version of Java and on later ones. */
const OLDEST_JAVA = 17;

/**
 * Finds Java: the one of `JAVA_HOME` when set, else the one on the `PATH`. Returns the program to start. Throws a
 * `Failure` of code `PREREQUISITE_MISSING` when it is missing or too old.
 */
export async function findJava(environment: ToolEnvironment): Promise<string> {
  const home = environment.JAVA_HOME;
  const program = home ? join(home, 'bin', 'java') : 'java';
  const answer = await runCommand(program, ['-version'], { environment });
  if (answer === undefined && home) {
    throw new Failure(
      'PREREQUISITE_MISSING',
      `JAVA_HOME holds no Java: set it to Java ${OLDEST_JAVA} or later, or unset it`,
    );
  }
  const version = answer && javaMajorVersion(answer.lines.join('\n'));
  if (version === undefined) {
    throw new Failure(
      'PREREQUISITE_MISSING',
      `The local database needs Java ${OLDEST_JAVA} or later: install it (Debian and Ubuntu: openjdk-17-jre-headless; macOS: brew install openjdk@17)`,
    );
  }
  if (version < OLDEST_JAVA) {
    throw new Failure(
      'PREREQUISITE_MISSING',
      `The local database needs Java ${OLDEST_JAVA} or later, and this is Java ${version}: install a later one, or point JAVA_HOME at it`,
    );
  }
  return program;
}

/** Reads the major version from the answer of `java -version`; up to Java 8 it stood behind a `1.`. */
export function javaMajorVersion(answer: string): number | undefined {
  const major = /version "(?:1\.)?(\d+)/.exec(answer)?.[1];
  return major === undefined ? undefined : Number(major);
}
