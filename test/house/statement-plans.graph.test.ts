import type { Driver, Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openGraph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { allStatements } from '../testkit/all-statements.js';
import { openDriver, wipeGraph } from '../testkit/dump.js';
import { readHeader } from '../testkit/statement-header.js';

const connection = inject('connection');
let driver: Driver;

beforeAll(async () => {
  const graph = openGraph(connection);
  await migrate(graph);
  await graph.close();
  await wipeGraph(connection);
  driver = openDriver(connection);
});
afterAll(() => driver.close());

describe('the plan of every statement', () => {
  it('finds its rows by an index, or scans a label only where the file says so', async () => {
    const faults: string[] = [];
    for (const { name, mode, text } of await allStatements()) {
      if (mode === 'SCHEMA') continue;
      const allowed = readHeader(text).index ?? '';
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`);
      if (!summary.plan) faults.push(`${name} has no plan`);
      else faults.push(...scansOf(summary.plan, allowed).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

/** The steps of a plan whose cost grows with the graph instead of with the rows asked for. */
function scansOf(plan: Plan, allowed: string): readonly string[] {
  const operator = plan.operatorType.replace(/@.*$/, '');
  const details = String(plan.arguments.Details ?? '');
  const below = plan.children.flatMap((child) => scansOf(child, allowed));
  if (operator === 'CartesianProduct') return plan.children.every(isOneRow) ? [] : [operator, ...below];
  return isFault(operator, details, allowed) ? [`${operator} ${details}`, ...below] : below;
}

/** Two nodes sought by their keys, joined: one row with one. */
function isOneRow(plan: Plan): boolean {
  return plan.operatorType.startsWith('NodeUniqueIndexSeek');
}

function isFault(operator: string, details: string, allowed: string): boolean {
  if (/AllNodesScan|AllRelationshipsScan/.test(operator)) return true;
  if (!/(Label|Labels|RelationshipType|RelationshipTypes)Scan$/.test(operator)) return false;
  const scanned = details.match(/[A-Z]\w*/g) ?? [];
  return !scanned.every((name) => new RegExp(`\\bscan of ${name}\\b`).test(allowed));
}
