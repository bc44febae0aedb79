import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toolEnvironment } from '../../src/config.js';
import type { Connection } from '../../src/graph/connection.js';
import { probe } from '../../src/graph/probe.js';
import { engineConnection } from '../../src/local-neo4j/connection.js';
import { engineStatus } from '../../src/local-neo4j/engine-status.js';
import { resetEngine } from '../../src/local-neo4j/reset-engine.js';
import { startEngine } from '../../src/local-neo4j/start-engine.js';
import { stopEngine } from '../../src/local-neo4j/stop-engine.js';
import { temporaryDirectory } from './temporary-directory.js';

const TIMEOUT_MS = 240_000;
/** The parts downloaded once for all tests. */
const jarsHome = resolve('.ringtrace');
const small = { jarsHome, heap: '512m', pageCache: '64m' };
const stopped = {
  state: 'stopped',
  uri: null,
  pid: null,
  startedAt: null,
  neo4jVersion: '5.26.30',
  gdsVersion: '2.13.9',
};

async function ask(connection: Connection, query: string): Promise<unknown[]> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password));
  const { records } = await driver.executeQuery(query, {}, { database: connection.database });
  await driver.close();
  return records.map((record) => record.get(0));
}

describe('the life of a local database', { timeout: TIMEOUT_MS }, () => {
  let home = '';
  const said: string[] = [];
  const start = () => startEngine({ home, ...small, report: (line) => void said.push(line) });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'ringtrace hôme '));
  });
  afterAll(async () => {
    await stopEngine(home);
    await rm(home, { recursive: true, force: true });
  }, TIMEOUT_MS);

  it('is stopped before its first start', async () => {
    expect(await engineStatus(home)).toEqual(stopped);
    expect(engineConnection(home)).toBeUndefined();
    expect(await stopEngine(home)).toBe(false);
    expect(await resetEngine(home)).toBe(false);
  });

  it('starts once for two who start it at the same time', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(other).toEqual(one);
    expect(engineConnection(home)).toEqual(one);
    expect(said.filter((line) => line.startsWith('Starting Neo4j'))).toHaveLength(1);
    expect(said.at(-1)).toBe(`The database already runs at ${one.uri}`);
  });

  it('says that it runs, and where', async () => {
    const { pid, startedAt, ...rest } = await engineStatus(home);
    const uri = engineConnection(home)?.uri;
    expect(rest).toEqual({ state: 'running', uri, neo4jVersion: '5.26.30', gdsVersion: '2.13.9' });
    expect(uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(pid).toBeGreaterThan(1);
    expect(Date.parse(startedAt ?? '')).toBeGreaterThan(0);
  });

  it('lets in nobody without the password, and shows it to nobody else', async () => {
    const connection = await start();
    expect(await probe({ ...connection, password: 'neo4j' })).toEqual({ state: 'refused' });
    expect((await stat(join(home, 'neo4j'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(home, 'neo4j', 'password'))).mode & 0o777).toBe(0o600);
  });

  it('keeps data and password when its process is killed', async () => {
    const connection = await start();
    await ask(connection, 'CREATE (:Kept {value: 42})');
    const { pid } = await engineStatus(home);
    process.kill(pid ?? 0, 'SIGKILL');
    await expect.poll(() => engineConnection(home), { timeout: 30_000 }).toBeUndefined();
    expect(await engineStatus(home)).toEqual(stopped);
    const again = await start();
    // The port stays too, unless another program has taken it in between.
    expect({ ...again, uri: '' }).toEqual({ ...connection, uri: '' });
    expect(await ask(again, 'MATCH (n:Kept) RETURN toString(n.value)')).toEqual(['42']);
  });

  it('stops, and is deleted on request', async () => {
    expect(await stopEngine(home)).toBe(true);
    expect(await engineStatus(home)).toEqual(stopped);
    expect(await stopEngine(home)).toBe(false);
    expect(await resetEngine(home)).toBe(true);
    expect(existsSync(join(home, 'neo4j'))).toBe(false);
  });
});

describe('a start that does not succeed', { timeout: TIMEOUT_MS }, () => {
  const report = () => {};

  it('says what to install without Java', async () => {
    const home = await temporaryDirectory();
    const environment = { PATH: home };
    await expect(startEngine({ home, ...small, report, environment })).rejects.toMatchObject({
      code: 'PREREQUISITE_MISSING',
      message: expect.stringMatching(/^The local database needs Java 17 or later: install it/),
    });
  });

  it('says what to install without Maven, when there is something to download', async () => {
    const home = await temporaryDirectory();
    const { JAVA_HOME = '', PATH = '' } = toolEnvironment();
    const places = [join(JAVA_HOME, 'bin'), ...PATH.split(delimiter)];
    const java = places.map((place) => join(place, 'java')).find(existsSync) ?? '';
    await symlink(java, join(home, 'java'));
    const environment = { PATH: home };
    await expect(startEngine({ home, report, environment })).rejects.toMatchObject({
      code: 'PREREQUISITE_MISSING',
      message: expect.stringMatching(/^The local database is downloaded with Apache Maven: install it/),
    });
  });

  it('shows the end of the log and says where it is', async () => {
    const home = await temporaryDirectory();
    const failure = startEngine({ home, ...small, heap: '1k', report });
    await expect(failure).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining('Too small maximum heap'),
    });
    await expect(failure).rejects.toThrow(join(home, 'neo4j', 'logs', 'console.log'));
  });

  it('leaves no server behind when interrupted', async () => {
    const home = await temporaryDirectory();
    const interruption = new AbortController();
    const whenStarting = (line: string) => {
      if (line.startsWith('Starting Neo4j')) setTimeout(() => interruption.abort(), 500);
    };
    const start = startEngine({ home, ...small, report: whenStarting, signal: interruption.signal });
    await expect(start).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(await engineStatus(home)).toEqual(stopped);
  });
});
