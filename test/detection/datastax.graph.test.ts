import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { detect } from '../../src/detection/detect.js';
import { withGdsGraph } from '../../src/detection/gds-graph.js';
import { readLinks } from '../../src/detection/read-links.js';
import { DEFAULT_PARAMETERS } from '../../src/domain/detection/parameters.js';
import { type Graph, openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { customerNumber, datastaxLines } from '../testkit/datastax.js';
import { wipeGraph } from '../testkit/dump.js';
import { ingestGood, NOW } from '../testkit/ingest-lines.js';
import { TESTER } from '../testkit/tester.js';

const connection = inject('connection');
const FARM = ['03', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24'];
let graph: Graph;

beforeAll(async () => {
  graph = openGraph(connection);
  await migrate(graph);
  await wipeGraph(connection);
  await ingestGood(graph, datastaxLines());
});
afterAll(() => graph.close());

describe('the scenarios of DataStax', () => {
  it('have the groups of shared values that their authors planted', async () => {
    const { links } = await readLinks(graph, NOW, {});
    const accounts = links.accountIds.length;
    const pairs = links.valueKeys.flatMap((_, value) =>
      [...links.accountsOf.slice(links.valueStart[value], links.valueStart[value + 1])].map((account) => {
        return { account, value: accounts + value };
      }),
    );
    const edges = {
      sources: pairs.map(({ account }) => account),
      targets: pairs.map(({ value }) => value),
      weights: pairs.map(() => 1),
    };
    const labels = await withGdsGraph(graph, edges, {}, (gds) => gds.components());
    const groups = new Map<number, string[]>();
    links.accountIds.forEach((accountId, account) => {
      const label = labels.get(account);
      if (label === undefined) return;
      groups.set(label, [...(groups.get(label) ?? []), customerNumber(accountId)].sort());
    });
    expect([...groups.values()].sort((a, b) => (a[0]! < b[0]! ? -1 : 1))).toEqual([
      ['02', '14'],
      FARM,
      ['04', '25'],
      ['26', '27'],
      ['28', '29', '30'],
      ['31', '32', '33'],
    ]);
    expect(accounts).toBe(34);
  });

  it('give one group, the farm, with its device among what binds it and no word of innocence', async () => {
    const { groups } = await detect(graph, {
      actor: TESTER,
      parameters: DEFAULT_PARAMETERS,
      codeVersion: 'test',
      asOfDay: undefined,
      clock: () => NOW,
    });
    expect(groups).toHaveLength(1);
    const [farm] = groups;
    expect(farm!.members.map(({ accountId }) => customerNumber(accountId))).toEqual(FARM);
    expect(['RING', 'LINKED']).toContain(farm!.reading);
    const binding = farm!.identifiers.filter(({ setAside }) => setAside === undefined);
    expect(binding.map(({ key, degree }) => [key.split('|')[0], degree])).toEqual([['device', 11]]);
  });
});
