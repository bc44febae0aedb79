import { expect, inject, it } from 'vitest';
import { createSchema } from '../../src/api/schema.js';
import { MAIN_CHAIN } from '../../src/audit/audit-row.js';
import { auditTrail } from '../../src/audit/trail.js';
import { openApi, TOKEN } from '../testkit/api.js';
import { accounts, foundGroup } from '../testkit/found-group.js';
import { freshGraph } from '../testkit/fresh-graph.js';
import { MUTATION_SAMPLES } from '../testkit/mutation-samples.js';
import { roleKeys } from '../testkit/role-keys.js';
import { rootFields } from '../testkit/root-fields.js';
import { storeRun } from '../testkit/seed.js';
import { TESTER } from '../testkit/tester.js';

const graph = freshGraph(inject('connection'));
const MUTATIONS = rootFields(createSchema()).filter(({ operation }) => operation === 'mutation');

async function changesRecorded(): Promise<number> {
  const all = { actor: null, action: null, target: null };
  const { items } = await auditTrail(TESTER, graph, { ...all, first: 100, after: undefined });
  return items.filter(({ item }) => item.chain === MAIN_CHAIN && !item.action.startsWith('READS_')).length;
}

it('leaves one row in the audit for each mutation', async () => {
  // A group for each, so that none meets what another did.
  const groups = MUTATIONS.map((_, n) =>
    foundGroup({ reading: 'RING', accounts: accounts(n * 5, n * 5 + 5) }),
  );
  const stored = await storeRun(graph, groups);
  const { approver } = await roleKeys(graph);
  const api = await openApi(graph, { approvalAccounts: 0 });
  const rows: Record<string, number> = {};
  for (const [n, { name }] of MUTATIONS.entries()) {
    const { ringId } = stored.groups[n]!;
    const { before = [], call } = MUTATION_SAMPLES[name] ?? { call: `mutation { ${name} }` };
    for (const [who, step] of before) await api.ask(step, { ringId }, who === 'same' ? TOKEN : approver);
    const recorded = await changesRecorded();
    const { errors } = await api.ask(call, { ringId });
    expect(errors).toEqual([]);
    rows[name] = (await changesRecorded()) - recorded;
  }
  await api.close();
  expect(rows).toEqual(Object.fromEntries(MUTATIONS.map(({ name }) => [name, 1])));
});
