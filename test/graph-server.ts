import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import type { Connection } from '../src/graph/connection.js';
import { startEngine } from '../src/local-neo4j/start-engine.js';
import { stopEngine } from '../src/local-neo4j/stop-engine.js';

declare module 'vitest' {
  export interface ProvidedContext {
    connection: Connection;
  }
}

/** Where the downloaded jars are kept between runs. */
export const JARS_HOME = resolve('.ringtrace');

/** Starts one real Neo4j for the run, in a folder of its own, and removes both at the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'ringtrace test '));
  const report = (line: string) => process.stderr.write(`${line}\n`);
  const connection = await startEngine({ home, jarsHome: JARS_HOME, heap: '1g', pageCache: '256m', report });
  project.provide('connection', connection);
  return async () => {
    await stopEngine(home);
    await rm(home, { recursive: true, force: true });
  };
}
