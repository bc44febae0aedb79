import { expect, inject, it } from 'vitest';
import { createSchema } from '../../src/api/schema.js';
import { MAIN_CHAIN } from '../../src/audit/audit-row.js';
import { auditTrail } from '../../src/audit/trail.js';
import { openApi } from '../testkit/api.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { MUTATION_SAMPLES } from '../testkit/mutation-samples.js';
import { rootFields } from '../testkit/root-fields.js';
import { TESTER } from '../testkit/tester.js';

const graph = freshGraph(inject('connection'));

async function changesRecorded(): Promise<number> {
  const all = { actor: null, action: null, target: null };
  const { items } = await auditTrail(TESTER, graph, { ...all, first: 100, after: undefined });
  return items.filter(({ item }) => item.chain === MAIN_CHAIN && !item.action.startsWith('READS_')).length;
}

it('leaves one row in the audit for each mutation', async () => {
  const api = await openApi(graph);
  const rows: Record<string, number> = {};
  const mutations = rootFields(createSchema()).filter(({ operation }) => operation === 'mutation');
  for (const { name } of mutations) {
    const before = await changesRecorded();
    const { errors } = await api.ask(MUTATION_SAMPLES[name] ?? `mutation { ${name} }`);
    expect(errors).toEqual([]);
    rows[name] = (await changesRecorded()) - before;
  }
  await api.close();
  expect(rows).toEqual(Object.fromEntries(mutations.map(({ name }) => [name, 1])));
});
