import type { Connection } from '../../src/graph/connection.js';
import { openDriver } from './dump.js';

/** Takes the database back to what it was before the first migration: no nodes, no constraints, no indexes. */
export async function resetSchema(connection: Connection): Promise<void> {
  const driver = openDriver(connection);
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    const names = async (what: string) =>
      (
        await driver.executeQuery(`SHOW ${what} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`)
      ).records.map((record) => record.get('name') as string);
    for (const name of await names('CONSTRAINTS')) await driver.executeQuery(`DROP CONSTRAINT \`${name}\``);
    for (const name of await names('INDEXES')) await driver.executeQuery(`DROP INDEX \`${name}\``);
  } finally {
    await driver.close();
  }
}
