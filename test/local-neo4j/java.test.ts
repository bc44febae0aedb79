import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toolEnvironment } from '../../src/config.js';
import { findJava, javaMajorVersion } from '../../src/local-neo4j/java.js';
import { fakeProgram } from './fake-program.js';
import { temporaryDirectory } from './temporary-directory.js';

it.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['openjdk version "25" 2025-09-16', 25],
  ['java version "1.8.0_412"', 8],
  ['The operation could not be completed: no Java runtime', undefined],
])('reads the major version from what Java says: %s', (answer, expected) => {
  expect(javaMajorVersion(answer)).toBe(expected);
});

describe('finding Java', () => {
  it('takes the one on the path', async () => {
    const { JAVA_HOME: _, ...environment } = toolEnvironment();
    expect(await findJava(environment)).toBe('java');
  });

  it('says what to install when there is none', async () => {
    await expect(findJava({ PATH: await temporaryDirectory() })).rejects.toMatchObject({
      code: 'PREREQUISITE_MISSING',
      message:
        'The local database needs Java 17 or later: install it (Debian and Ubuntu: openjdk-17-jre-headless; macOS: brew install openjdk@17)',
    });
  });

  it('says so when it is too old', async () => {
    const directory = await temporaryDirectory();
    await fakeProgram(join(directory, 'java'), `echo 'openjdk version "11.0.2" 2019-01-15' >&2`);
    await expect(findJava({ PATH: directory })).rejects.toMatchObject({
      code: 'PREREQUISITE_MISSING',
      message:
        'The local database needs Java 17 or later, and this is Java 11: install a later one, or point JAVA_HOME at it',
    });
  });

  it('prefers JAVA_HOME', async () => {
    const directory = await temporaryDirectory();
    const program = join(directory, 'bin', 'java');
    await fakeProgram(program, `echo 'openjdk version "21.0.1"' >&2`);
    expect(await findJava({ ...toolEnvironment(), JAVA_HOME: directory })).toBe(program);
  });

  it('says so when JAVA_HOME holds no Java', async () => {
    const environment = { ...toolEnvironment(), JAVA_HOME: await temporaryDirectory() };
    await expect(findJava(environment)).rejects.toMatchObject({
      code: 'PREREQUISITE_MISSING',
      message: 'JAVA_HOME holds no Java: set it to Java 17 or later, or unset it',
    });
  });
});
