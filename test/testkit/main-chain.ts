import type { Driver } from 'neo4j-driver';

/** The rows of the main audit chain, in order. */
export async function readMainChain(
  driver: Driver,
): Promise<readonly { readonly action: string; readonly targets: readonly string[] }[]> {
  const { records } = await driver.executeQuery(
    `MATCH (row:AuditRow {chain: 'main'}) RETURN properties(row) AS row ORDER BY row.sequence`,
  );
  return records.map((record) => record.get('row'));
}
