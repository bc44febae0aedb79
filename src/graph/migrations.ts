import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from '../domain/failure.js';
import type { Graph, RunOptions } from './graph.js';
import { withLease } from './lease.js';
import { defineStatement, type Parameters, type Statement } from './statement.js';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
  readonly statement: Statement<Parameters, void>;
}

interface AppliedMigration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

const INDEX_WAIT_SECONDS = 600;
/** Another process migrating is done within this time, or fails. */
const LEASE_WAIT_MS = 300_000;

const bootstrap = [
  defineStatement<Parameters>({ file: 'migration/bootstrap-lease', mode: 'SCHEMA' }),
  defineStatement<Parameters>({ file: 'migration/bootstrap-migration', mode: 'SCHEMA' }),
];
const appliedMigrations = defineStatement<Parameters, AppliedMigration>({
  file: 'migration/applied',
  mode: 'READ',
  row: (row) => ({ version: row.integer('version'), name: row.text('name'), checksum: row.text('checksum') }),
});
const recordMigration = defineStatement<{ version: number; name: string; checksum: string }>({
  file: 'migration/record',
  mode: 'WRITE',
});
const awaitIndexes = defineStatement<{ seconds: number }>({
  file: 'migration/await-indexes',
  mode: 'SCHEMA',
});

const MIGRATIONS: readonly Migration[] = readdirSync(
  fileURLToPath(new URL('../../cypher/migrations/', import.meta.url)),
)
  .filter((file) => file.endsWith('.cypher'))
  .sort()
  .map((file) => {
    const name = file.replace(/\.cypher$/, '');
    const statement = defineStatement<Parameters>({ file: `migrations/${name}`, mode: 'SCHEMA' });
    const checksum = createHash('sha256').update(statement.text).digest('hex');
    return { version: Number.parseInt(name, 10), name, checksum, statement };
  });

/**
 * Brings the database to the newest schema, one process at a time; returns the names of what was applied now.
 * Fails with `MIGRATION_MISMATCH` when an applied migration differs from its file, or the database is newer.
 */
export async function migrate(graph: Graph): Promise<readonly string[]> {
  const before = pending(await graph.read(appliedMigrations, {}));
  if (before.length === 0) return [];
  for (const statement of bootstrap) await graph.write(statement.name, (tx) => tx.run(statement, {}));
  return withLease(graph, 'migration', { waitMs: LEASE_WAIT_MS }, async (lease) => {
    const due = pending(await graph.read(appliedMigrations, {}));
    for (const { version, name, checksum, statement } of due) {
      await graph.write(statement.name, (tx) => tx.run(statement, {}), {
        timeoutMs: INDEX_WAIT_SECONDS * 1000,
      });
      await graph.write('migration/record', async (tx) => {
        await lease.prove(tx);
        await tx.run(recordMigration, { version, name, checksum });
      });
    }
    await graph.read(awaitIndexes, { seconds: INDEX_WAIT_SECONDS }, { timeoutMs: INDEX_WAIT_SECONDS * 1000 });
    return due.map((migration) => migration.name);
  });
}

/** The name of the newest migration that this version knows; it begins with its number. */
export function newestMigration(): string {
  return MIGRATIONS.at(-1)!.name;
}

/** How many migrations the database lacks. Fails like `migrate`. */
export async function countPendingMigrations(graph: Graph, options: RunOptions = {}): Promise<number> {
  return pending(await graph.read(appliedMigrations, {}, options)).length;
}

function pending(applied: readonly AppliedMigration[]): readonly Migration[] {
  const known = new Map(MIGRATIONS.map((migration) => [migration.version, migration]));
  for (const { version, name, checksum } of applied) {
    const file = known.get(version);
    if (!file)
      throw new Failure('MIGRATION_MISMATCH', `The database has migration ${name}: update Ringtrace first`);
    if (file.checksum !== checksum) {
      throw new Failure(
        'MIGRATION_MISMATCH',
        `Migration ${name} differs from what the database was built with`,
      );
    }
  }
  const done = new Set(applied.map((migration) => migration.version));
  return MIGRATIONS.filter((migration) => !done.has(migration.version));
}
