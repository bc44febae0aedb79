import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { openDriver } from '../testkit/dump.js';
import { resetSchema } from '../testkit/reset-schema.js';
import { ROOT } from '../testkit/source-files.js';

const connection = inject('connection');
const NAMES = readdirSync(`${ROOT}/cypher/migrations`)
  .map((file) => file.replace('.cypher', ''))
  .sort();

let graph: Graph;
beforeAll(() => {
  graph = openGraph(connection);
});
beforeEach(() => resetSchema(connection));
afterAll(async () => {
  await resetSchema(connection);
  await migrate(graph);
  await graph.close();
});

describe('the migrations', () => {
  it('bring an empty database to the newest schema, and then find nothing to do', async () => {
    expect(await migrate(graph)).toEqual(NAMES);
    expect(await migrate(graph)).toEqual([]);
    const applied = await query('MATCH (m:Migration) RETURN m.name AS name ORDER BY m.version');
    expect(applied.map(({ name }) => name)).toEqual(NAMES);
    const lease = await query("MATCH (lease:Lease {name: 'migration'}) RETURN lease.holder AS holder");
    expect(lease).toEqual([{ holder: null }]);
  });

  it('create the constraints and indexes, online', async () => {
    await migrate(graph);
    const constraints = await query(
      `SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties
       RETURN name, type, labelsOrTypes, properties ORDER BY name`,
    );
    expect(constraints).toEqual(
      expect.arrayContaining(
        [
          ['account_day_key', 'AccountDay', 'key'],
          ['account_id', 'Account', 'accountId'],
          ['enforcement_key', 'Enforcement', 'key'],
          ['horizon_name', 'Horizon', 'name'],
          ['identifier_key', 'Identifier', 'key'],
          ['lease_name', 'Lease', 'name'],
          ['migration_version', 'Migration', 'version'],
          ['segment_id', 'PromptSegment', 'segmentId'],
        ].map(([name, label, property]) => {
          return { name, type: 'UNIQUENESS', labelsOrTypes: [label], properties: [property] };
        }),
      ),
    );
    expect(await query("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name")).toEqual([]);
  });

  it('run once when two processes start together on an empty database', async () => {
    const other = openGraph(connection);
    try {
      const [first, second] = await Promise.all([migrate(graph), migrate(other)]);
      expect([...first, ...second].sort()).toEqual(NAMES);
    } finally {
      await other.close();
    }
  });

  it('go on where an interrupted one stopped', async () => {
    await migrate(graph);
    await query('MATCH (m:Migration) WHERE m.version >= 3 DELETE m');
    await query('DROP CONSTRAINT segment_id');
    expect(await migrate(graph)).toEqual(NAMES.slice(2));
    expect(await query("SHOW CONSTRAINTS YIELD name WHERE name = 'segment_id' RETURN name")).toHaveLength(1);
  });

  it('refuse a database that was built with another text', async () => {
    await migrate(graph);
    await query("MATCH (m:Migration {version: 2}) SET m.checksum = 'other'");
    await expect(migrate(graph)).rejects.toMatchObject({
      code: 'MIGRATION_MISMATCH',
      message: `Migration ${NAMES[1]} differs from what the database was built with`,
    });
  });

  it('refuse a database that is newer', async () => {
    await migrate(graph);
    await query("CREATE (:Migration {version: 9999, name: '9999-later', checksum: 'c'})");
    await expect(migrate(graph)).rejects.toMatchObject({
      code: 'MIGRATION_MISMATCH',
      message: 'The database has migration 9999-later: update Ringtrace first',
    });
  });
});

async function query(text: string): Promise<readonly Record<string, unknown>[]> {
  const driver = openDriver(connection);
  try {
    return (await driver.executeQuery(text)).records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}
