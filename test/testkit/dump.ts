import neo4j, { type Driver } from 'neo4j-driver';
import type { Connection } from '../../src/graph/connection.js';
import { groupLinks } from '../../src/ingest/fold.js';
import { unpackSegment } from '../../src/ingest/segments.js';

/** Everything the ingest keeps, in one canonical form: two graphs are the same when their dumps are. */
export interface Dump {
  readonly accounts: readonly unknown[];
  readonly days: readonly unknown[];
  readonly identifiers: readonly unknown[];
  readonly links: readonly unknown[];
  readonly enforcements: readonly unknown[];
  readonly heldBack: readonly unknown[];
  readonly pending: number;
}

export function openDriver(connection: Connection): Driver {
  return neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    disableLosslessIntegers: true,
  });
}

export async function dumpGraph(connection: Connection): Promise<Dump> {
  const driver = openDriver(connection);
  const rows = async (text: string) =>
    (await driver.executeQuery(text)).records.map((record) => record.toObject() as Record<string, unknown>);
  try {
    const promoted = new Set((await rows('MATCH (i:Identifier) RETURN i.key AS key')).map((row) => row.key));
    const segments = await rows('MATCH (s:PromptSegment) RETURN s.state AS state, s.payload AS payload');
    const traces = groupLinks(segments.flatMap((row) => unpackSegment(asBytes(row.payload))));
    return {
      accounts: await rows('MATCH (a:Account) RETURN properties(a) AS account ORDER BY a.accountId'),
      days: (
        await rows(
          'MATCH (a:Account)-[:ACTIVE_ON]->(d) RETURN a.accountId AS id, properties(d) AS day ORDER BY d.key',
        )
      ).map(({ id, day }) => ({
        id,
        day: { ...(day as object), seen: asBytes((day as { seen: unknown }).seen).toString() },
      })),
      identifiers: await rows('MATCH (i:Identifier) RETURN properties(i) AS identifier ORDER BY i.key'),
      links: (
        await rows(
          'MATCH (a)-[u:USED]->(i) RETURN a.accountId AS id, i.key AS key, properties(u) AS used ORDER BY id, key',
        )
      ).map(({ id, key, used }) => ({ id, key, used: sortedSets(used as Used) })),
      enforcements: await rows(
        'MATCH (a)-[:SUBJECT_TO]->(e) RETURN a.accountId AS id, properties(e) AS e ORDER BY e.key',
      ),
      heldBack: [...traces]
        .filter(([key]) => !promoted.has(key))
        .flatMap(([key, accounts]) =>
          [...accounts.values()].map((link) => ({
            ...link,
            key,
            days: [...link.days].sort(),
            hours: [...link.hours].sort(),
          })),
        )
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
      pending: segments.filter((row) => row.state === 'PENDING').length,
    };
  } finally {
    await driver.close();
  }
}

/** Removes every node; constraints and indexes stay. */
export async function wipeGraph(connection: Connection): Promise<void> {
  const driver = openDriver(connection);
  const session = driver.session();
  try {
    await session.run(
      'MATCH (n) WHERE NOT n:Migration AND NOT n:Lease CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    );
  } finally {
    await session.close();
    await driver.close();
  }
}

interface Used {
  readonly days: readonly number[];
  readonly hours?: readonly number[];
}

function sortedSets(used: Used): object {
  const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  return { ...used, days: sorted(used.days), ...(used.hours && { hours: sorted(used.hours) }) };
}

function asBytes(value: unknown): Uint8Array {
  const view = value as Int8Array;
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
