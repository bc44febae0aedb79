import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { Failure } from '../domain/failure.js';
import { runCommand } from './command.js';
import { type EnginePins, POM_FILE } from './engine-pins.js';
import { withFileLock } from './file-lock.js';
import type { JarsLayout } from './jars-layout.js';
import type { ToolEnvironment } from './tool-environment.js';

export interface InstallOptions {
  readonly environment: ToolEnvironment;
  readonly report: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** A download of all parts says something every few seconds. */
const FILES_PER_REPORT = 25;

/** Downloads the parts of the local database with Maven, once; a half download is never mistaken for a whole one. */
export async function installJars(
  pins: EnginePins,
  jars: JarsLayout,
  options: InstallOptions,
): Promise<void> {
  if (existsSync(jars.directory)) return;
  await mkdir(jars.engine, { recursive: true, mode: 0o700 });
  const onWait = () => options.report('Waiting for another ringtrace that downloads the local database');
  await withFileLock(jars.lock, { onWait, signal: options.signal }, async () => {
    if (existsSync(jars.directory)) return;
    options.report(
      `Downloading Neo4j ${pins.neo4j} with Graph Data Science ${pins.gds} (about 140 MB, once)`,
    );
    const partial = `${jars.directory}.partial`;
    await rm(partial, { recursive: true, force: true });
    await download(partial, jars.log, options);
    await rename(partial, jars.directory);
  });
}

async function download(directory: string, log: string, options: InstallOptions): Promise<void> {
  let files = 0;
  const onLine = (line: string) => {
    if (!/Downloaded from .*\.jar\b/.test(line)) return;
    files += 1;
    if (files % FILES_PER_REPORT === 0) options.report(`  ${files} files downloaded`);
  };
  const goals = ['dependency:copy-dependencies@lib', 'dependency:copy-dependencies@plugins'];
  const result = await runCommand(
    'mvn',
    ['--batch-mode', '--strict-checksums', '--file', POM_FILE, ...goals, `-Dengine.directory=${directory}`],
    { environment: options.environment, signal: options.signal, onLine },
  );
  if (result === undefined) {
    throw new Failure(
      'PREREQUISITE_MISSING',
      'The local database is downloaded with Apache Maven: install it (Debian and Ubuntu: maven; macOS: brew install maven)',
    );
  }
  if (result.exitCode === 0) return;
  const lines = result.lines.map(withoutCredentials);
  await writeFile(log, `${lines.join('\n')}\n`, { mode: 0o600 });
  const reason = lines.find((line) => line.includes('[ERROR]'))?.replace(/^.*\[ERROR\]\s*/, '');
  throw new Failure(
    'DATABASE_UNAVAILABLE',
    `Maven could not download the local database: ${reason ?? 'it gave no reason'}\nCheck the network and Maven's settings. All it said is in ${log}`,
  );
}

/** Repository addresses may carry a user and a password. */
export function withoutCredentials(line: string): string {
  return line.replace(/:\/\/[^/\s]*@/g, '://');
}
