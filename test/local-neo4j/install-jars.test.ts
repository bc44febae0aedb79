import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { toolEnvironment } from '../../src/config.js';
import { installJars, withoutCredentials } from '../../src/local-neo4j/install-jars.js';
import { jarsLayout } from '../../src/local-neo4j/jars-layout.js';
import { fakeProgram } from './fake-program.js';
import { temporaryDirectory } from './temporary-directory.js';

const pins = { neo4j: '5.26.30', gds: '2.13.9' };

/** An installation with a `mvn` of our own in front, so that a failing and a slow download can be seen. */
async function installation(script: string) {
  const directory = await temporaryDirectory();
  const programs = join(directory, 'bin');
  await fakeProgram(join(programs, 'mvn'), script);
  const base = toolEnvironment();
  const said: string[] = [];
  return {
    directory,
    jars: jarsLayout(directory, pins),
    said,
    options: {
      environment: { ...base, PATH: [programs, base.PATH].join(delimiter) },
      report: (line: string) => void said.push(line),
    },
  };
}

const DOWNLOAD = `
for argument; do case "$argument" in -Dengine.directory=*) target="\${argument#*=}";; esac; done
mkdir -p "$target/lib" "$target/plugins"; echo run >> "$(dirname "$target")/runs"; sleep 0.3`;

it('downloads once for two at the same time, and never again', async () => {
  const { jars, options, directory } = await installation(DOWNLOAD);
  await Promise.all([installJars(pins, jars, options), installJars(pins, jars, options)]);
  await installJars(pins, jars, options);
  expect((await readdir(jars.directory)).sort()).toEqual(['lib', 'plugins']);
  expect(await readFile(join(directory, 'engine', 'runs'), 'utf8')).toBe('run\n');
});

it('tells why Maven failed, keeps its words without credentials, and leaves no half installation', async () => {
  const reason = 'Could not transfer org.neo4j:neo4j from https://user:hunter2@mirror.example/maven';
  const { jars, options } = await installation(`echo '[ERROR] ${reason}'; echo '[ERROR] Re-run'; exit 1`);
  const safe = 'Could not transfer org.neo4j:neo4j from https://mirror.example/maven';
  await expect(installJars(pins, jars, options)).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: `Maven could not download the local database: ${safe}\nCheck the network and Maven's settings. All it said is in ${jars.log}`,
  });
  expect(await readFile(jars.log, 'utf8')).toBe(`[ERROR] ${safe}\n[ERROR] Re-run\n`);
  expect(existsSync(jars.directory)).toBe(false);
});

it('reports every 25 files', async () => {
  const line = '[INFO] Downloaded from central: a.jar (1 kB at 2 kB/s)';
  const { jars, options, said } = await installation(`${DOWNLOAD}; yes '${line}' | head -60`);
  await installJars(pins, jars, options);
  expect(said).toEqual([
    'Downloading Neo4j 5.26.30 with Graph Data Science 2.13.9 (about 140 MB, once)',
    '  25 files downloaded',
    '  50 files downloaded',
  ]);
});

it('ends Maven when interrupted', async () => {
  const { jars, options } = await installation('exec sleep 60');
  const signal = AbortSignal.timeout(300);
  await expect(installJars(pins, jars, { ...options, signal })).rejects.toMatchObject({
    code: 'INTERRUPTED',
  });
});

it('says what to install without Maven', async () => {
  const directory = await temporaryDirectory();
  const options = { environment: { PATH: directory }, report: () => {} };
  await expect(installJars(pins, jarsLayout(directory, pins), options)).rejects.toMatchObject({
    code: 'PREREQUISITE_MISSING',
    message:
      'The local database is downloaded with Apache Maven: install it (Debian and Ubuntu: maven; macOS: brew install maven)',
  });
});

it('refuses a path that would break the class path', () => {
  expect(() => jarsLayout('/home/a:b', pins)).toThrow(/^RINGTRACE_HOME must be a path without ":"/);
});

it('takes user and password out of an address', () => {
  expect(withoutCredentials('from a (https://user:hunter2@mirror.example/maven)')).toBe(
    'from a (https://mirror.example/maven)',
  );
});
