import type { Driver } from 'neo4j-driver';
import { unpackSegment } from '../../src/ingest/segments.js';

/** How many held-back prompt traces name an account. */
export async function tracesOf(driver: Driver, accountId: string): Promise<number> {
  const { records } = await driver.executeQuery('MATCH (s:PromptSegment) RETURN s.payload AS payload');
  const links = records.flatMap((record) => {
    const view = record.get('payload') as Int8Array;
    return unpackSegment(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  });
  return links.filter((link) => link.accountId === accountId).length;
}
