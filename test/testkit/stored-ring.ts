import type { Driver } from 'neo4j-driver';
import { DAY_MS } from '../../src/domain/time.js';
import type { Recount } from './recount.js';

/** What the current run keeps of one ring, in the form of a recount. */
export async function storedRing(driver: Driver, ringId: string): Promise<Recount> {
  const { records } = await driver.executeQuery(
    `MATCH (:CurrentRun)-[:IS]->()-[:FOUND]->(version:RingVersion {ringId: $ringId})
     RETURN [version.exchanges, version.inputTokens, version.outputTokens] AS total,
       COLLECT { MATCH (version)-[m:HAS_MEMBER]->(a:Account)
         RETURN [a.accountId, [m.exchanges, m.inputTokens, m.outputTokens]] } AS members,
       COLLECT { MATCH (version)-[:ON_DAY]->(d:RingDay) RETURN [d.day, d.cells, d.volumes] } AS days`,
    { ringId },
  );
  const record = records[0]!.toObject() as {
    readonly total: Recount['total'];
    readonly members: readonly (readonly [string, Recount['total']])[];
    readonly days: readonly (readonly [number, readonly string[], readonly number[]])[];
  };
  const cells = record.days.flatMap(([day, names, volumes]) =>
    names.map((name, place) => {
      const key = `${new Date(day * DAY_MS).toISOString().slice(0, 10)}|${name}`;
      return [key, volumes.slice(place * 3, place * 3 + 3)] as const;
    }),
  );
  return {
    total: record.total,
    members: Object.fromEntries(record.members),
    cells: Object.fromEntries(cells) as unknown as Recount['cells'],
  };
}
