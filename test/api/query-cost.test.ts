import { type FragmentDefinitionNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkLimits } from '../../src/api/limits.js';
import { queryCost } from '../../src/api/query-cost.js';
import { createSchema } from '../../src/api/schema.js';

const schema = createSchema();

function costOf(query: string, variables: object = {}) {
  const document = parse(query);
  const fragments: Record<string, FragmentDefinitionNode> = {};
  let operation: OperationDefinitionNode | undefined;
  for (const node of document.definitions) {
    if (node.kind === 'FragmentDefinition') fragments[node.name.value] = node;
    if (node.kind === 'OperationDefinition') operation = node;
  }
  const cost = queryCost(schema, operation!, fragments, variables as Record<string, unknown>);
  return { ...cost, check: () => checkLimits(document, cost) };
}

describe('the cost of a query', () => {
  it('is the product of its page sizes, from literals, variables or defaults', () => {
    const query = (first: string) => `query ($n: Int = 7) { rings(first: ${first}) { nodes { ringId } } }`;
    expect(costOf(query('30')).cost).toBe(31);
    expect(costOf(query('$n'), { n: 50 }).cost).toBe(51);
    expect(costOf(query('$n')).cost).toBe(8);
    expect(costOf('{ rings { nodes { ringId } } }').cost).toBe(21);
    expect(costOf('{ rings(first: 10) { nodes { members(first: 10) { nodes { accountId } } } } }').cost).toBe(
      111,
    );
  });

  it('counts what hides in fragments', () => {
    const query = `query { rings(first: 10) { ...Page } }
      fragment Page on RingConnection { edges { node { ...Members } } }
      fragment Members on Ring { members(first: 100) { nodes { accountId } } }`;
    expect(costOf(query).cost).toBe(1 + 10 * 101);
  });

  it('refuses a hundred rings with a hundred members with the identifiers of each, and says the cost', () => {
    const query = `{ rings(first: 100) { nodes { members(first: 100) { nodes { account { links(first: 100) {
      nodes { identifier { value } } } } } } } } }`;
    expect(costOf(query).check).toThrow(/asks for up to \d{7} objects, of 20000 allowed/);
  });

  it('allows a hundred rings with a hundred members', () => {
    expect(
      costOf('{ rings(first: 100) { nodes { members(first: 100) { nodes { accountId } } } } }').check,
    ).not.toThrow();
  });

  it('allows one ring in memory with all that is asked of it, and refuses a page of them', () => {
    const fields =
      'weakestCut { reached } summaryGraph { hubsLeftOut } whatIf(remove: {}) { componentCount }';
    expect(costOf(`{ ring(ringId: "r") { ${fields} } }`).check).not.toThrow();
    expect(costOf(`{ rings(first: 20) { nodes { ${fields} } } }`).check).toThrow(/of 20000 allowed/);
  });

  it('allows the grounds of a hundred members', () => {
    const grounds = `grounds { setAside { value } silentChannels pathToCore { bits core { accountId }
      steps { shared { kind value } } } }`;
    expect(
      costOf(`{ ring(ringId: "r") { members(first: 100) { nodes { accountId ${grounds} } } } }`).check,
    ).not.toThrow();
  });

  it('grows with a list that is looked up, and allows ten thousand ids with their groups and a page of them', () => {
    const query = `query ($ids: [String!]!) { lookUp(accountIds: $ids) { rings { ring { reading } accounts }
      accounts(first: 100) { nodes { rings { ring { ringId } } } } } }`;
    const ids = (length: number) => ({ ids: Array.from({ length }, (_, n) => `acct_${n}`) });
    const few = costOf(query, ids(10)).cost;
    expect(costOf(query, ids(10_000)).cost).toBe(few + 999);
    expect(costOf(query, ids(10_000)).check).not.toThrow();
  });

  it('refuses aliases and depth beyond what people write', () => {
    const aliases = Array.from({ length: 31 }, (_, n) => `a${n}: detectionRuns { totalCount }`).join(' ');
    expect(costOf(`{ ${aliases} }`).check).toThrow('asks for up to 31 aliases, of 30 allowed');
    const deep = 'identifier { accounts(first: 1) { nodes { account { links(first: 1) { nodes { '.repeat(4);
    const query = `{ account(accountId: "a") { links(first: 1) { nodes { ${deep} days ${'}'.repeat(deep.split('{').length - 1)} } } } }`;
    expect(costOf(query).check).toThrow(/levels, of 20 allowed/);
  });

  it('is known at once for fragments that double at every step', () => {
    const steps = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on Ring { a: run { id } ...F${n + 1} ... on Ring { ...F${n + 1} } }`,
    ).join('\n');
    const query = `{ ring(ringId: "r") { ...F0 } } ${steps} fragment F40 on Ring { run { id } }`;
    expect(costOf(query).check).toThrow(/objects, of 20000 allowed|aliases/);
  });
});
