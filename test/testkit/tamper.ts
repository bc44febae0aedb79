import type { Connection } from '../../src/graph/connection.js';
import { openDriver } from './dump.js';

/** Changes the database as its administrator could, past the product. */
export async function tamper(connection: Connection, text: string, parameters: object = {}): Promise<void> {
  const driver = openDriver(connection);
  try {
    await driver.executeQuery(text, parameters);
  } finally {
    await driver.close();
  }
}
