import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/graph/connection.js';
import { openGraph } from '../../src/graph/graph.js';
import { migrate, newestMigration } from '../../src/graph/migrations.js';
import { backupEngine } from '../../src/local-neo4j/backup-engine.js';
import { manifestPath } from '../../src/local-neo4j/backup-manifest.js';
import { engineStatus } from '../../src/local-neo4j/engine-status.js';
import { restoreEngine } from '../../src/local-neo4j/restore-engine.js';
import { startEngine } from '../../src/local-neo4j/start-engine.js';
import { stopEngine } from '../../src/local-neo4j/stop-engine.js';
import { type Dump, dumpGraph, openDriver } from '../testkit/dump.js';
import { ingestLines, SEED_NOW } from '../testkit/seed.js';
import { SMALL_CAMPAIGN } from '../testkit/small-campaign.js';

const TIMEOUT_MS = 240_000;
const jarsHome = resolve('.ringtrace');
const report = () => undefined;
let folder: string;
let home: string;
let file: string;
let before: Dump;
let connection: Connection;

const options = () => ({ home, jarsHome, heap: '512m', pageCache: '64m', report, clock: () => SEED_NOW });
const restore = (from: string, force = false, into = home) =>
  restoreEngine(from, { ...options(), home: into, force });

async function write(query: string): Promise<void> {
  const driver = openDriver(connection);
  await driver.executeQuery(query);
  await driver.close();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ringtrace bäckup '));
  home = join(folder, 'home');
  file = join(folder, 'rings.backup');
  connection = await startEngine(options());
  const graph = openGraph(connection);
  await migrate(graph);
  await ingestLines(graph, SMALL_CAMPAIGN);
  await graph.close();
  before = await dumpGraph(connection);
}, TIMEOUT_MS);
afterAll(async () => {
  await Promise.all([stopEngine(home), stopEngine(join(folder, 'fresh'))]);
  await rm(folder, { recursive: true, force: true });
}, TIMEOUT_MS);

describe('a backup of the local database', { timeout: TIMEOUT_MS }, () => {
  it('is one file with a manifest, and the database runs again after it', async () => {
    // As an older Ringtrace left it: its newest migration was not there yet.
    await write(`MATCH (m:Migration) WITH m ORDER BY m.version DESC LIMIT 1 DELETE m`);
    await write('DROP CONSTRAINT outbox_name');
    const manifest = await backupEngine(file, options());
    expect(manifest).toMatchObject({ createdAt: '2026-07-01T00:00:00.000Z', schema: newestMigration() });
    expect(JSON.parse(await readFile(manifestPath(file), 'utf8'))).toEqual(manifest);
    expect((await engineStatus(home)).state).toBe('running');
    expect(await dumpGraph(connection)).toEqual(before);
  });

  it('does not take the place of a file that is there', async () => {
    await expect(backupEngine(file, options())).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('is not restored over data, nor when a byte of it was changed, and nothing is touched', async () => {
    await write("MATCH (a:Account {accountId: 'acct_1'}) SET a.status = 'later'");
    const later = await dumpGraph(connection);
    await expect(restore(file)).rejects.toMatchObject({ code: 'USAGE' });
    const tampered = join(folder, 'tampered.backup');
    const bytes = await readFile(file);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(tampered, bytes);
    await writeFile(manifestPath(tampered), await readFile(manifestPath(file)));
    await expect(restore(tampered, true)).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
    await rm(manifestPath(tampered));
    await expect(restore(tampered, true)).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
    expect(await dumpGraph(connection)).toEqual(later);
  });

  it('that the tool cannot read leaves the database as it was, and running', async () => {
    const later = await dumpGraph(connection);
    const spoiled = join(folder, 'spoiled.backup');
    await writeFile(spoiled, 'no dump');
    const sha256 = createHash('sha256').update('no dump').digest('hex');
    const manifest = JSON.parse(await readFile(manifestPath(file), 'utf8')) as object;
    await writeFile(manifestPath(spoiled), JSON.stringify({ ...manifest, bytes: 7, sha256 }));
    await expect(restore(spoiled, true)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect((await engineStatus(home)).state).toBe('running');
    expect(await dumpGraph(connection)).toEqual(later);
  });

  it('of a newer Ringtrace is refused', async () => {
    const newer = join(folder, 'newer.backup');
    await writeFile(newer, await readFile(file));
    const manifest = JSON.parse(await readFile(manifestPath(file), 'utf8')) as object;
    await writeFile(manifestPath(newer), JSON.stringify({ ...manifest, schema: '9999-later' }));
    await expect(restore(newer, true)).rejects.toMatchObject({ code: 'MIGRATION_MISMATCH' });
  });

  it('replaces the data with --force, with the schema of now', async () => {
    const restored = await restore(file, true);
    expect(restored.migrations).toEqual([newestMigration()]);
    expect(await dumpGraph(restored.connection)).toEqual(before);
  });

  it('is restored to a home where there was no database yet', async () => {
    await stopEngine(home);
    const { connection: fresh } = await restore(file, false, join(folder, 'fresh'));
    expect(await dumpGraph(fresh)).toEqual(before);
  });
});
