import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { ingestGood } from '../testkit/ingest-lines.js';
import { type CliResult, databaseSettings, runCli, startCli } from '../testkit/run-cli.js';

const connection = inject('connection');
const SETTINGS = { ...databaseSettings(connection), RINGTRACE_PORT: '0' };
const driver = openDriver(connection);
const RING_ACCOUNTS = 600;
const RING_EXCHANGES = 48_000;

/** The cells of the only ring in the printed table. */
function printedRing({ stdout }: CliResult): readonly string[] {
  const [heading, ...rows] = stdout.trimEnd().split('\n');
  expect(heading).toMatch(/^ring +accounts +exchanges/);
  expect(rows).toHaveLength(1);
  return rows[0]!.split(/ {2,}/);
}

beforeAll(() => wipeGraph(connection));
afterAll(() => driver.close());

describe('the demonstration', () => {
  let first: CliResult;
  beforeAll(async () => {
    first = await runCli(['demo', '--exit'], SETTINGS);
  }, 300_000);

  it('loads a campaign and prints its ring, whole and to the last exchange', () => {
    expect(first.code, first.stderr).toBe(0);
    const [ringId, accounts, exchanges] = printedRing(first);
    expect(ringId).toMatch(/^[0-9a-f-]{36}$/);
    expect(accounts).toBe(RING_ACCOUNTS.toLocaleString('en'));
    expect(exchanges).toBe(RING_EXCHANGES.toLocaleString('en'));
  });

  it('started again goes on with what it has, and answers the question that it shows', async () => {
    const { child, result } = startCli(['demo'], SETTINGS);
    onTestFinished(() => void child.kill('SIGKILL'));
    const command = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stderr?.on('data', (chunk: string) => {
        text += chunk;
        if (text.includes("}'")) resolve(text);
      });
      void result.then(({ stderr }) => reject(new Error(stderr)));
    });
    expect(command).not.toContain('Making a campaign');
    const [, url] = /curl -s (\S+)/.exec(command)!;
    const [, authorization] = /-H 'Authorization: ([^']+)'/.exec(command)!;
    const [, body] = /-d '(.+)'/.exec(command)!;
    const headers = { authorization: authorization!, 'content-type': 'application/json' };
    const answer = await fetch(url!, { method: 'POST', headers, body: body! });
    const [ringId] = printedRing(first);
    expect(await answer.json()).toMatchObject({
      data: {
        rings: {
          totalCount: 1,
          nodes: [
            {
              ringId,
              reading: 'RING',
              accountCount: RING_ACCOUNTS,
              volume: { exchanges: RING_EXCHANGES },
            },
          ],
        },
      },
    });
    child.kill('SIGINT');
    const { stdout } = await result;
    expect(stdout).toBe(first.stdout);
  }, 300_000);

  it('leaves a database alone that holds the data of others', async () => {
    await wipeGraph(connection);
    const graph: Graph = openGraph(connection);
    await ingestGood(graph, [{ type: 'account', accountId: 'acct_1', createdAt: '2026-04-22T10:00:00Z' }]);
    await graph.close();
    const refused = await runCli(['demo', '--exit'], SETTINGS);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('The database holds data that the demo did not make');
    const { records } = await driver.executeQuery('MATCH (account:Account) RETURN account.accountId AS id');
    expect(records.map((record) => record.get('id'))).toEqual(['acct_1']);
  }, 120_000);
});
