import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../../src/local-neo4j/command.js';
import { withFileLock } from '../../src/local-neo4j/file-lock.js';
import { javaEnvironment } from '../../src/local-neo4j/tool-environment.js';
import { JARS_HOME } from '../graph-server.js';
import { ROOT } from './source-files.js';

const POM_FILE = join(ROOT, 'test', 'testkit', 'kafka-broker', 'pom.xml');

/** Downloads the broker once; returns the folder of its jars. */
export async function installBroker(): Promise<string> {
  const version = /<kafka\.version>([^<]+)</.exec(await readFile(POM_FILE, 'utf8'))?.[1];
  const home = join(JARS_HOME, 'kafka');
  const directory = join(home, `kafka-${version}`);
  await mkdir(home, { recursive: true });
  await withFileLock(join(home, 'install.lock'), {}, async () => {
    if (existsSync(directory)) return;
    process.stderr.write(`Downloading Kafka ${version} (about 45 MB, once)\n`);
    const partial = `${directory}.partial`;
    await rm(partial, { recursive: true, force: true });
    const goal = ['dependency:copy-dependencies', `-Dbroker.directory=${partial}`];
    const result = await runCommand(
      'mvn',
      ['--batch-mode', '--strict-checksums', '--file', POM_FILE, ...goal],
      {
        environment: javaEnvironment(),
      },
    );
    if (result?.exitCode !== 0) throw new Error(`Maven cannot download Kafka: ${result?.lines.join('\n')}`);
    await rename(partial, directory);
  });
  return directory;
}
